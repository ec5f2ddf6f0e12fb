using TorchSharp.Modules;

namespace ResNetGen.Lab.Finetuning;

/// <summary>The parameters that learn, by the learning rate that they learn with.</summary>
/// <param name="Parameters">Those that are not frozen.</param>
/// <param name="RateFactor">Times the rate of the schedule.</param>
internal sealed record ParameterGroup(IReadOnlyList<Parameter> Parameters, double RateFactor)
{
    /// <summary>The body, as far as it learns, and the head.</summary>
    public static IReadOnlyList<ParameterGroup> Of(NetworkParts parts, double headRateFactor)
    {
        List<Parameter> body = [.. parts.Body.SelectMany(part => part.Parameters).Where(parameter => parameter.requires_grad)];
        ParameterGroup head = new([.. parts.Head.Parameters], headRateFactor);
        return body.Count == 0 ? [head] : [new(body, 1), head];
    }
}

using static TorchSharp.torch;

namespace ResNetGen.Weights.Forms;

/// <summary>Copies the weights of a network into one whose blocks are written in another form: all or nothing.</summary>
internal static class FormCopy
{
    private const int Named = 3;

    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static void Run(nn.Module target, nn.Module source)
    {
        var to = NetworkForm.Of(target, nameof(target));
        var from = NetworkForm.Of(source, nameof(source));
        List<string> differences =
        [
            .. from.Names.Where(name => !to.Has(name)).Select(name => $"{name} is in the source alone"),
            .. to.Names.Where(name => !from.Has(name)).Select(name => $"{name} is in the target alone"),
            .. to.Names.Where(from.Has).Select(name => Difference(name, from[name], to[name])).OfType<string>(),
        ];
        if (differences.Count > 0)
            throw new ArgumentException(Explain(target, source, differences), nameof(source));

        using var noGradients = no_grad();
        foreach (var name in to.Names)
            to[name].CopyFrom(from[name]);
    }

    private static string? Difference(string name, FormTensor from, FormTensor to) =>
        !from.Shape.AsSpan().SequenceEqual(to.Shape) ? $"{name} is {Text(from.Shape)} in the source and {Text(to.Shape)} in the target"
        : from.Groups != to.Groups ? $"the layer of {name} has {from.Groups} groups in the source and {to.Groups} in the target"
        : from.Steps.Length > 0 && to.Steps.Length > 0 && from.Steps != to.Steps ? $"the layer of {name} has {from.Steps} in the source and {to.Steps} in the target"
        : null;

    private static string Explain(nn.Module target, nn.Module source, List<string> differences)
    {
        var more = differences.Count > Named ? $"; and {differences.Count - Named} more" : "";
        return $"The weights of {source.GetName()} do not fit {target.GetName()}; nothing was copied. With the paths of each split as one grouped convolution: {string.Join("; ", differences.Take(Named))}{more}.";
    }

    private static string Text(long[] shape) => shape.Length == 0 ? "one number" : string.Join('x', shape);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ResNetGen.Fused;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks;

/// <summary>
/// The fused form with a call for each operation in the place of one for the whole pass: the same operators, and the same packed weights. Every line of the pass's code becomes
/// a method, and its value a tensor of C#.
/// </summary>
public sealed partial class LayerCalls
{
    private readonly PackedWeights weights;

    private readonly jit.ScriptModule code;

    private readonly List<Call> calls;

    private readonly int result;

    /// <param name="form">An inference form that computes layer by layer. Its weights are packed by the first pass.</param>
    public LayerCalls(InferenceForm form)
    {
        var pass = form.Copy().Trace();
        var slots = new WeightSlots(pass.Operations.All);
        result = pass.Scores!.Value;
        var lines = Line().Matches(FusedMethod.Write("run", pass.Operations.All, [result], slots));
        calls = [.. lines.Select(line => Call.Of(Number(line.Groups["value"]), line.Groups["expression"].Value))];
        for (var i = 0; i < calls.Count; i++)
            calls[i] = calls[i] with { Last = [.. calls[i].Values.Where(value => !calls.Skip(i + 1).Any(later => later.Values.Contains(value)))] };
        weights = new(pass.Operations, slots);
        code = jit.load(TorchScriptArchive.Write(string.Concat(calls.Select(call => call.Method))), DeviceType.CPU);
    }

    /// <summary>Class scores.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Scores(Tensor images)
    {
        using var none = no_grad();
        using var set = weights.For(images.shape);
        var values = new Tensor[result + 1];
        foreach (var call in calls)
        {
            object[] arguments = [.. call.Values.Select(value => values[value]), .. call.Weights.Select(weight => set.Tensors[weight])];
            values[call.Value] = call.Values.Length == 0 ? code.invoke<Tensor>(call.Name, images) : code.invoke<Tensor>(call.Name, arguments);
            foreach (var value in call.Last)
                values[value].Dispose();
        }

        return values[result];
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^    v(?<value>[0-9]+) = (?<expression>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\bv(?<number>[0-9]+)\b")]
    private static partial Regex ValueName();

    [GeneratedRegex(@"\bw\[(?<number>[0-9]+)\]")]
    private static partial Regex WeightName();

    /// <summary>One line of the pass.</summary>
    /// <param name="Value">The number of what it computes.</param>
    /// <param name="Values">The numbers of what it takes; none: the images.</param>
    /// <param name="Weights">Their places in the list of weights.</param>
    /// <param name="Method">TorchScript.</param>
    private sealed record Call(int Value, int[] Values, int[] Weights, string Method)
    {
        public string Name => string.Create(CultureInfo.InvariantCulture, $"v{Value}");

        /// <summary>Of the values that it takes, those that nothing takes after it.</summary>
        public int[] Last { get; init; } = [];

        public static Call Of(int value, string expression)
        {
            var (values, weights) = (Numbers(ValueName(), expression), Numbers(WeightName(), expression));
            var parameters = new StringBuilder(values.Length == 0 ? ", images: Tensor" : "");
            foreach (var number in values)
                parameters.Append(CultureInfo.InvariantCulture, $", v{number}: Tensor");
            foreach (var number in weights)
                parameters.Append(CultureInfo.InvariantCulture, $", w{number}: Tensor");
            var method = FormattableString.Invariant($"""
                  def v{value}(self: {TorchScriptArchive.Self}{parameters}) -> Tensor:
                    none = annotate(List[Optional[number]], [])
                    return {WeightName().Replace(expression, "w${number}")}

                """).ReplaceLineEndings("\n");
            return new(value, values, weights, method);
        }

        private static int[] Numbers(Regex of, string expression) => [.. of.Matches(expression).Select(match => Number(match.Groups["number"])).Distinct()];
    }
}

using System.Globalization;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>batch</c>, <c>batch(eps, momentum)</c>, <c>group(32)</c>, <c>none</c>.</summary>
internal sealed class NormSyntax : CallSyntax<NormSpec>
{
    private static readonly RealNumberSyntax Epsilon = new("a number above 0", epsilon => epsilon is > 0 and < 1_000_000);

    private static readonly RealNumberSyntax Momentum = new("a number from 0 to 1", momentum => momentum <= 1);

    /// <summary>The largest in use are Keras' and TensorFlow's 1e-3.</summary>
    private const decimal LargeEpsilon = 0.01m;

    private const decimal LargeMomentum = 0.5m;

    private static readonly WholeNumberSyntax Groups = new(1, Bounds.MaxChannels);

    protected override IReadOnlyList<string> Forms { get; } = ["batch", "batch(1e-5, 0.1)", "group(32)", "none"];

    protected override CallMatch<NormSpec>? Match(CallText call) => call switch
    {
        { Name: "batch", IsBare: true } => CallMatch<NormSpec>.Of(new BatchNormSpec()),
        { Name: "none", IsBare: true } => CallMatch<NormSpec>.Of(new NoNormSpec()),
        { Name: "batch", Count: 2 } => Batch(call.Arguments[0], call.Arguments[1]),
        { Name: "group", Count: 1 } => Group(call.Arguments[0]),
        _ => null,
    };

    private static CallMatch<NormSpec> Batch(CallArgument epsilon, CallArgument momentum)
    {
        if (Epsilon.Check(epsilon.Text, out var eps) is { } wrong)
            return CallMatch<NormSpec>.Wrong(epsilon, $"{wrong}: epsilon is {Epsilon.Expected}");
        return Momentum.Check(momentum.Text, out var rate) is { } fault
            ? CallMatch<NormSpec>.Wrong(momentum, $"{fault}: momentum is {Momentum.Expected}")
            : CallMatch<NormSpec>.Of(new BatchNormSpec((double)eps, (double)rate)) with { Doubt = Doubt(epsilon.Text, eps, momentum.Text, rate) };
    }

    /// <summary>What nobody means: the two swapped, the momentum of TensorFlow, a number too many.</summary>
    private static CallDoubt? Doubt(string epsilon, decimal eps, string momentum, decimal rate)
    {
        if (eps is > LargeEpsilon and <= 1 && rate is > 0 and < LargeEpsilon)
        {
            return IsOfKeras(eps)
                ? new(
                    $"epsilon {epsilon} and momentum {momentum} look swapped: 'batch(eps, momentum)' has epsilon first. {OtherWayRound(epsilon, eps)}",
                    $"batch({momentum}, {Show(1 - eps)})")
                : new($"epsilon {epsilon} and momentum {momentum} look swapped: 'batch(eps, momentum)' has epsilon first", $"batch({momentum}, {epsilon})");
        }

        if (IsOfKeras(rate))
        {
            return new(
                $"the momentum {momentum} keeps only {Show(1 - rate)} of the old mean. {OtherWayRound(momentum, rate)}",
                eps > LargeEpsilon ? null : $"batch({epsilon}, {Show(1 - rate)})");
        }

        return eps > LargeEpsilon ? new($"epsilon {epsilon} is large, and changes what the norm computes. Usual values are 1e-5 and 1e-3", null) : null;
    }

    private static bool IsOfKeras(decimal momentum) => momentum is > LargeMomentum and < 1;

    private static string OtherWayRound(string momentum, decimal rate) =>
        $"Keras and TensorFlow count momentum the other way round: {momentum} there is {Show(1 - rate)} here";

    private static string Show(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static CallMatch<NormSpec> Group(CallArgument groups) =>
        Groups.Check(groups.Text, out var count) is { } fault
            ? CallMatch<NormSpec>.Wrong(groups, $"{fault}: the groups are {Groups.Expected}")
            : CallMatch<NormSpec>.Of(new GroupNormSpec(count));
}

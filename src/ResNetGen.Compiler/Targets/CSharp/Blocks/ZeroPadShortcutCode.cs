using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Option A.</summary>
internal sealed class ZeroPadShortcutCode(PlannedZeroPad zeroPad) : ShortcutCode
{
    private readonly string stride = NumberText.Of(zeroPad.Stride);

    private readonly string channels = NumberText.Of(zeroPad.Channels);

    private readonly bool conditional = zeroPad.IsConditional;

    public override string Description => $"a shortcut of zero-padded channels{(conditional ? " where the dimensions change" : "")}";

    public override string Operand => conditional ? "padded ?? x" : "padded";

    public override string Fields => Template.Lines(
        conditional ? "private readonly bool pads;" : "",
        IsParameter ? $"private readonly int {stride}, {channels};" : $"private readonly int {channels};");

    public override string Construction => Template.Lines(
        conditional ? $"pads = {Condition(zeroPad.Stride)};" : "",
        IsParameter ? $"this.{stride} = {stride};" : "",
        $"this.{channels} = {channels};");

    public override string InferenceConstruction => Template.Lines(
        conditional ? "pads = source.pads;" : "",
        IsParameter ? $"{stride} = source.{stride};" : "",
        $"{channels} = source.{channels};");

    public override string Statement(string source)
    {
        var padded = ZeroPadCode.Call(source, stride, channels);
        return $"using var padded = {(conditional ? $"pads ? {padded} : null" : padded)};";
    }

    public override string Trace(string source)
    {
        var padded = ZeroPadCode.Call(source, stride, channels);
        return conditional ? $"pads ? {padded} : x" : padded;
    }

    private bool IsParameter => zeroPad.Stride.Parameter is not null;
}

using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>What a network would be if a setting meant what people take it for. Where that one meets <c>expect</c>, the setting is the mistake.</summary>
/// <param name="Text">Behind the counts in a message, a sentence with its space in front.</param>
internal sealed record Misreading(NetworkGraph Graph, string Text)
{
    /// <summary>Built when asked for.</summary>
    public static IEnumerable<Misreading> Of(NetworkSpec spec)
    {
        if (OutputWidths(spec) is { } widths)
            yield return widths;
        if (MisreadShapes.ChannelsFirst(spec.Input) is { } input && Build(spec with { Input = spec.Input with { Value = input } }) is { } graph)
            yield return new(graph, $" 'input: {input}' would agree: 'input' is channels x height x width.");
    }

    /// <summary>Hugging Face and the tables of many papers list what a bottleneck gives, and not its w.</summary>
    private static Misreading? OutputWidths(NetworkSpec spec)
    {
        if (spec.IsRegNet || spec.Stages.Any(stage => stage.Block.Value is not BottleneckBlockSpec || !Divides(stage)))
            return null;
        var stages = spec.Stages.Select(stage => stage with { Width = stage.Width with { Value = (int)(stage.Width.Value!.Value / Expansion(stage)) } }).ToEquatableArray();
        var widths = string.Join(", ", stages.Select(stage => stage.Width.Value!.Value.ToString(CultureInfo.InvariantCulture)));
        return Build(spec with { Stages = stages }) is { } graph
            ? new(graph, $" 'width: [{widths}]' would agree: 'width' is the inner width of a bottleneck, whose output has {Arithmetic.Print(Expansion(spec.Stages[0]))} times as many channels.")
            : null;
    }

    private static decimal Expansion(StageSpec stage) => stage.Expansion.Value ?? 4;

    private static bool Divides(StageSpec stage) => Expansion(stage) > 1 && stage.Width.Value is { } width && width % Expansion(stage) == 0;

    private static NetworkGraph? Build(NetworkSpec spec) => GraphBuilder.Build(spec, new DiagnosticBag());
}

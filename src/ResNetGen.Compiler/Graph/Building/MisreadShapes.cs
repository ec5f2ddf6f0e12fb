using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Settings that are possible and almost surely not what was meant, so that the shapes say nothing about the network.</summary>
internal static class MisreadShapes
{
    /// <summary>Grey, colour, and colour with transparency.</summary>
    private const int MaxImageChannels = 4;

    /// <summary>No image is as low as it has colours.</summary>
    private const int MinImageSide = 8;

    /// <summary>True when something was reported.</summary>
    public static bool Report(NetworkSpec spec, DiagnosticBag diagnostics)
    {
        if (ChannelsFirst(spec.Input) is { } meant)
        {
            diagnostics.Report(
                ShapeErrors.ChannelsLast,
                spec.Input.Span,
                $"'{spec.Name}': 'input' is channels x height x width, so that {spec.Input.Value} has {spec.Input.Value.Channels} channels. Did you mean height x width x channels? That is '{meant}' here.",
                edit: new(spec.Input.Span, meant.ToString(), $"Change '{spec.Input.Value}' to '{meant}'"));
            return true;
        }

        if (!spec.IsRegNet || spec.Stem.IsWritten)
            return false;
        diagnostics.Report(
            ShapeErrors.RegNetWithoutStem,
            spec.Stages[0].Width.Span,
            $"'{spec.Name}': 'regnet' makes the stages and not the stem. Without 'stem', the stem is ImageNet's 7x7 and max pool, and the total stride is 64. RegNet's own is 'stem: [\"3x3, 32, stride 2\"]'.");
        return true;
    }

    /// <summary>The input that was meant where channels are written last; null where they are not.</summary>
    public static FeatureShape? ChannelsFirst(Setting<FeatureShape> input) => input.IsWritten ? ChannelsFirst(input.Value) : null;

    /// <inheritdoc cref="ChannelsFirst(Setting{FeatureShape})"/>
    public static FeatureShape? ChannelsFirst(FeatureShape input) =>
        input is { Channels: >= MinImageSide, Height: >= MinImageSide, Width: <= MaxImageChannels } ? new(input.Width, input.Channels, input.Height) : null;
}

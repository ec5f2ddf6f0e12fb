using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>Blocks that follow each other and look the same.</summary>
/// <param name="Boxes">The main path's layers that have weights or change the size.</param>
/// <param name="Shortcut">Null for a plain net.</param>
/// <param name="Times">How many there are.</param>
internal sealed record BlockRun(EquatableArray<string> Boxes, ShortcutArc? Shortcut, int Times)
{
    /// <param name="fold">Whether equal neighbours are drawn once.</param>
    public static IReadOnlyList<BlockRun> Of(StageGraph stage, bool fold)
    {
        var runs = new List<BlockRun>();
        foreach (var block in stage.Blocks)
        {
            var next = new BlockRun(block.MainPath.Where(IsDrawn).Select(Label).ToEquatableArray(), ShortcutArc.Of(block), 1);
            if (fold && runs.Count > 0 && runs[runs.Count - 1] is var last && last with { Times = 1 } == next)
                runs[runs.Count - 1] = last with { Times = last.Times + 1 };
            else
                runs.Add(next);
        }

        return runs;
    }

    /// <summary>Norms, activations and dropout go without saying in the papers' pictures.</summary>
    public static bool IsDrawn(Layer layer) => layer is ConvolutionLayer or PoolLayer or GlobalPoolLayer or LinearLayer or AttentionLayer;

    public static string Label(Layer layer) => layer switch
    {
        SqueezeExcitationLayer se => $"SE, {se.InnerChannels}",
        EfficientChannelAttentionLayer eca => $"ECA, {eca.Kernel}",
        _ => PaperNumbers.WithTimesSign(LayerText.Operation(layer)).Replace("stride ", "/"),
    };
}

/// <summary>The arc beside a block.</summary>
/// <param name="ChangesDimensions">Drawn dotted, as in the papers.</param>
/// <param name="Labels">What lies on it, layer by layer; empty for an identity.</param>
internal sealed record ShortcutArc(bool ChangesDimensions, EquatableArray<string> Labels)
{
    public static ShortcutArc? Of(BlockGraph block) => block.Shortcut switch
    {
        NoShortcut => null,
        IdentityShortcut => new(false, []),
        ZeroPadShortcut zeroPad => new(true, [$"zero pad, /{zeroPad.Stride}"]),
        ProjectionShortcut projection => new(
            block.Input != block.Output,
            projection.Layers.Where(BlockRun.IsDrawn).Select(BlockRun.Label).ToEquatableArray()),
        _ => throw new InvalidOperationException($"No arc for {block.Shortcut}."),
    };
}

using System.Globalization;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;
using ResNetGen.Tool.Importing.Networks;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>
/// Says a network that was read as a spec. Where one graph can be said in several ways, such as a ratio that was rounded, all of them are given, and the compiler decides which
/// one is the file's.
/// </summary>
/// <param name="network">As the file has it.</param>
/// <param name="operations">All of the file.</param>
internal sealed class SpecDrafts(ReadNetwork network, IReadOnlyList<Operation> operations)
{
    /// <summary>All ways, likeliest first.</summary>
    /// <param name="name">Of the network.</param>
    /// <param name="input">Channels x height x width.</param>
    public IEnumerable<SpecDraft> All(string name, string input)
    {
        foreach (var (stages, dilation) in Layouts())
        {
            foreach (var (norm, folds) in NormLines(stages))
            {
                foreach (var attention in AttentionLines(stages))
                {
                    foreach (var compound in CompoundLines())
                        yield return new(string.Join('\n', [$"name: {name}", $"input: {input}", .. Lines(stages), .. dilation, .. norm, .. attention, .. compound, ""]), folds);
                }
            }
        }
    }

    /// <summary>Dilations may come of a stride that was not taken, or be the network's own.</summary>
    private IEnumerable<(IReadOnlyList<ReadStage> Stages, IReadOnlyList<string> Lines)> Layouts()
    {
        if (network.Blocks.Any(block => block.DeepestDilation > 1))
        {
            var stages = ReadStage.Cut([.. network.Blocks.Select(block => block.Undilated())]);
            var total = network.Stem.Aggregate(1L, (stride, part) => stride * Stride(part)) * network.Blocks.Aggregate(1L, (stride, block) => stride * block.Stride);
            yield return (stages, [FormattableString.Invariant($"output_stride: {total}"), Column("stride", Strides(stages))]);
        }

        var own = ReadStage.Cut(network.Blocks);
        yield return (own, [Column("dilation", own.Select(stage => stage.Dilation)), Column("stride", own.Select(stage => Number(stage.First.Stride)))]);
    }

    /// <summary>The steps of stages, with those that a dilation has taken the place of.</summary>
    private static IEnumerable<string> Strides(IReadOnlyList<ReadStage> stages)
    {
        var dilation = 1L;
        foreach (var stage in stages)
        {
            var deepest = stage.Blocks.Max(block => block.DeepestDilation);
            yield return Number(stage.First.Stride * Math.Max(1, deepest / dilation));
            dilation = Math.Max(dilation, deepest);
        }
    }

    private List<string> Lines(IReadOnlyList<ReadStage> stages)
    {
        var padding = PaddingText.Of(operations);
        var kinds = stages.Select(stage => stage.Shortcut ?? ReadShortcut.Projection).ToList();
        // Without a step the pool of such a shortcut is left out, and a projection is left.
        var shortcuts = kinds.Select((kind, i) => kind == ReadShortcut.Projection && stages[i].First.Stride == 1 && kinds.Contains(ReadShortcut.AveragePool) ? ReadShortcut.AveragePool : kind);
        var activation = network.Stem.OfType<ActivationPart>().FirstOrDefault()?.Text ?? network.Blocks.Select(block => block.Activation).FirstOrDefault(text => text is not null) ?? "relu";
        List<string> lines =
        [
            $"classes: {(network.Classes is { } classes ? Number(classes) : "none")}",
            $"stem: {StemText.Of(network.Stem, padding)}",
            $"padding: {padding}",
            $"order: {(network.IsPreActivation ? "pre" : "post")}",
            Column("blocks", stages.Select(stage => Number(stage.Blocks.Count))),
            Column("shortcut", shortcuts),
            Column("activation", stages.Select(stage => stage.First.Activation ?? activation)),
        ];
        lines.AddRange(BlockColumns.Of(stages).Select(column => Column(column.Key, column.Values)));
        if (stages.Any(stage => stage.Blocks.Any(block => block.IsStrideIn1x1)))
            lines.Add(Column("stride_in", stages.Select(stage => stage.Blocks.Any(block => block.IsStrideIn1x1) ? "1x1" : "3x3")));
        if (network.IsPreActivation && !network.HasFinalNorm)
            lines.Add("final_norm: false");
        if (network.Blocks.Select(block => block.Merge).FirstOrDefault(merge => merge != "relu(F + x)") is { } merge)
            lines.Add($"merge: {merge}");
        if (network.Blocks.Select(block => block.Shortcut.Kernel).FirstOrDefault(kernel => kernel > 1) is > 1 and var kernel)
            lines.Add($"projection_kernel: {Number(kernel)}");
        if (network.Stem.OfType<BlurPart>().FirstOrDefault() is { } blur)
            lines.Add($"anti_alias: {(blur.Window.Kernel == 3 ? "blur" : $"blur({Number(blur.Window.Kernel)})")}");
        else if (network.Blocks.Select(block => block.AntiAlias).FirstOrDefault(text => text is not null) is { } filter)
            lines.Add($"anti_alias: {filter}");
        if (network.PoolsMaximum || network.ScoreActivation is not null)
            lines.Add($"head: {{ pool: {(network.PoolsMaximum ? "max" : "avg")}{(network.ScoreActivation is { } last ? $", activation: {last}" : "")} }}");
        return lines;
    }

    /// <summary>A convolution with a bias and without a norm may have one of its own, or a batch normalisation that became part of it.</summary>
    private IEnumerable<(IReadOnlyList<string> Lines, bool Folds)> NormLines(IReadOnlyList<ReadStage> stages)
    {
        var stem = network.Stem.OfType<NormPart>().FirstOrDefault()?.Text;
        var norm = stem ?? network.Blocks.Select(block => block.Norm).FirstOrDefault(text => text is not null);
        var hasBias = network.Blocks.Any(block => block.HasBias || block.Shortcut.HasBias) || network.StemConvolutions.Any(convolution => convolution.At.HasBias);
        var norms = norm is null ? null : Column("norm", stages.Select(stage => stage.First.Norm ?? norm));
        if (!hasBias)
        {
            yield return ([norms ?? "norm: none"], false);
            yield break;
        }

        if (norms is not null)
        {
            yield return ([norms, "bias: true"], false);
            yield return ([norms, "bias: main_path"], false);
        }

        yield return ([norms ?? "norm: batch"], true);
        yield return ([norms ?? "norm: none", "bias: true"], norms is not null);
        yield return ([norms ?? "norm: none", "bias: main_path"], norms is not null);
        if (norms is not null)
            yield break;
        yield return (["norm: batch", "bias: true"], true);
        yield return (["norm: batch", "bias: main_path"], true);
    }

    private static IEnumerable<IReadOnlyList<string>> AttentionLines(IReadOnlyList<ReadStage> stages)
    {
        var blocks = stages.SelectMany(stage => stage.Blocks).Where(block => block.Attention is not null).ToList();
        if (blocks.Count == 0)
            yield return [];
        foreach (var text in blocks.Count == 0 ? [] : AttentionTexts.Of(blocks))
            yield return [Column("attention", stages.Select(stage => stage.First.Attention is null ? "none" : text))];
        // Attention over a single part looks like squeeze-and-excitation where norms are part of convolutions.
        if (blocks is [{ IsAttentionInside: true, Attention.Kind: "se" }, ..])
        {
            yield return ["radix: 1"];
            yield return ["radix: { radix: 1, pool: before }"];
        }
    }

    private IEnumerable<IReadOnlyList<string>> CompoundLines() =>
        network.Blocks.Select(block => block.Compound).FirstOrDefault(found => found is not null) is { } compound
            ? compound.Values.Select(value => (IReadOnlyList<string>)[$"{compound.Key}: {value}"])
            : [[]];

    private static long Stride(Part part) => part switch
    {
        ConvolutionPart convolution => convolution.Window.Stride,
        PoolPart pool => pool.Window.Stride,
        BlurPart blur => blur.Window.Stride,
        _ => 1,
    };

    private static string Column(string key, IEnumerable<string> values) => $"{key}: [{string.Join(", ", values)}]";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

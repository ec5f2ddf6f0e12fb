using ResNetGen.Tool.Importing.Networks;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>Blocks that a row of the table says.</summary>
internal sealed record ReadStage(IReadOnlyList<ReadBlock> Blocks)
{
    public ReadBlock First => Blocks[0];

    /// <summary>The kind of shortcut; null: all are identities, which any kind has.</summary>
    public string? Shortcut
    {
        get
        {
            var kinds = Blocks.Select(block => block.Shortcut.Kind).Where(kind => kind != ReadShortcut.Identity).Distinct().ToList();
            // A pool is left out where the block has no step.
            var kind = kinds.Contains(ReadShortcut.AveragePool) ? ReadShortcut.AveragePool : kinds.FirstOrDefault();
            return kind == ReadShortcut.Projection && Blocks.Any(block => block.Shortcut.Kind == kind && block.Stride == 1 && block.Inputs == block.Outputs) ? "projection_all" : kind;
        }
    }

    /// <summary>The dilation of its convolutions: a number, or a list with one for each block.</summary>
    public string Dilation => Blocks.Select(block => block.Dilation).Distinct().Count() == 1
        ? FormattableString.Invariant($"{First.Dilation}")
        : $"[{string.Join(", ", Blocks.Select(block => FormattableString.Invariant($"{block.Dilation}")))}]";

    /// <summary>Cuts a network's blocks into stages: one begins where there is a step, or where a block is not like the one before it.</summary>
    public static IReadOnlyList<ReadStage> Cut(IReadOnlyList<ReadBlock> blocks)
    {
        var stages = new List<List<ReadBlock>>();
        foreach (var block in blocks)
        {
            if (stages.Count == 0 || block.Stride > 1 || IsOther(stages[^1][^1], block))
                stages.Add([]);
            stages[^1].Add(block);
        }

        return [.. stages.Select(stage => new ReadStage(stage))];
    }

    /// <summary>A block without a norm may be one whose norm became part of a convolution.</summary>
    private static bool IsOther(ReadBlock before, ReadBlock block) =>
        before.Outputs != block.Outputs || before.Cell != block.Cell || before.Activation != block.Activation || (before.Norm ?? block.Norm) != (block.Norm ?? before.Norm)
        || before.Compound?.Key != block.Compound?.Key || before.Attention?.Kind != block.Attention?.Kind;
}

using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>Bounds the stages and blocks of all networks of a file together, and with them the time and memory that a small file can cost.</summary>
internal sealed class FileBudget(DiagnosticBag diagnostics)
{
    private int stages = Bounds.MaxStagesInFile;

    private int blocks = Bounds.MaxBlocksInFile;

    /// <summary>No further network is bound, which has been reported.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes a network's stages; false when the file has too many, which is reported once.</summary>
    public bool TryTakeStages(int count, string network, SourceSpan nameSpan) =>
        TryTake(ref stages, count, $"{NumberText.Show(Bounds.MaxStagesInFile)} stages", network, nameSpan);

    /// <inheritdoc cref="TryTakeStages"/>
    public bool TryTakeBlocks(int count, string network, SourceSpan nameSpan) =>
        TryTake(ref blocks, count, $"{NumberText.Show(Bounds.MaxBlocksInFile)} blocks (one with hundreds of paths counts as several)", network, nameSpan);

    /// <summary>Whether one file may hold these networks.</summary>
    public static bool Allows(IEnumerable<NetworkSpec> networks)
    {
        var (stages, blocks) = (0L, 0L);
        foreach (var stage in networks.SelectMany(network => network.Stages))
        {
            stages++;
            blocks += BlocksAsCells(stage.Block.Value, stage.Blocks.Value);
        }

        return stages <= Bounds.MaxStagesInFile && blocks <= Bounds.MaxBlocksInFile;
    }

    /// <summary>Blocks of a stage as the budget counts them: one of a few hundred equal paths costs as much as many others.</summary>
    public static int BlocksAsCells(BlockSpec? block, int blocks)
    {
        var convolutions = block is CellBlockSpec cell ? cell.Items.Sum(item => item.Count) : 1;
        return blocks * (int)Math.Ceiling((double)convolutions / Bounds.MaxConvolutions);
    }

    private bool TryTake(ref int left, int count, string most, string network, SourceSpan nameSpan)
    {
        left -= count;
        if (left >= 0)
            return true;
        IsExhausted = true;
        diagnostics.Report(
            LanguageErrors.TooMany, nameSpan,
            $"With {Quote(network)} the file has more than {most} in all its networks together. Split it into several files.");
        return false;
    }
}

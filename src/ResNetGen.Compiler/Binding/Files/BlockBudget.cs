using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Files;

/// <summary>Bounds the blocks of all networks of a file together, and with them the time and memory that a small file can cost.</summary>
internal sealed class BlockBudget(DiagnosticBag diagnostics)
{
    private int left = Bounds.MaxBlocksInFile;

    /// <summary>No further network is bound, which has been reported.</summary>
    public bool IsExhausted => left < 0;

    /// <summary>Takes a network's blocks, or those of its stages that are certain; false when the file has too many, which is reported once.</summary>
    public bool TryTake(int blocks, string network, SourceSpan nameSpan)
    {
        if (IsExhausted)
            return false;
        left -= blocks;
        if (!IsExhausted)
            return true;
        diagnostics.Report(
            LanguageErrors.TooManyBlocks, nameSpan,
            $"With {Quote(network)} the file has more than {NumberText.Show(Bounds.MaxBlocksInFile)} blocks in all its networks together. Split it into several files.");
        return false;
    }
}

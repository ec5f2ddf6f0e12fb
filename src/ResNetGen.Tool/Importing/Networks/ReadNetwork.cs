using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>A network as a file has it: stem, blocks, head.</summary>
/// <param name="Stem">Layers before the first block.</param>
/// <param name="Blocks">In their order.</param>
/// <param name="Last">What gives the scores, or the last feature map.</param>
internal sealed record ReadNetwork(IReadOnlyList<Part> Stem, IReadOnlyList<ReadBlock> Blocks, Operation Last)
{
    /// <summary>Whether norm and activation come before convolutions.</summary>
    public bool IsPreActivation { get; init; }

    /// <summary>Whether a norm and an activation come after the last block.</summary>
    public bool HasFinalNorm { get; init; }

    /// <summary>Null: no head.</summary>
    public long? Classes { get; init; }

    public bool PoolsMaximum { get; init; }

    /// <summary>As <c>head</c>'s <c>activation</c> says it.</summary>
    public string? ScoreActivation { get; init; }

    /// <summary>What the file has behind the features, and a network without a head does not: the <c>mean</c> or the <c>maximum</c> of whole maps; null: nothing.</summary>
    public string? PooledFeatures { get; init; }

    public IEnumerable<ConvolutionPart> StemConvolutions => Stem.OfType<ConvolutionPart>();
}

using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Plan;

/// <summary>What the blocks of a class add to their main path.</summary>
internal abstract record PlannedShortcut
{
    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(
        Func<TResult> none, Func<TResult> identity, Func<PlannedZeroPad, TResult> zeroPad, Func<PlannedProjection, TResult> projection);
}

/// <summary>A plain net's block adds nothing.</summary>
internal sealed record PlannedNothing : PlannedShortcut
{
    public override TResult Match<TResult>(
        Func<TResult> none, Func<TResult> identity, Func<PlannedZeroPad, TResult> zeroPad, Func<PlannedProjection, TResult> projection) => none();
}

/// <summary>The block's input.</summary>
internal sealed record PlannedIdentity : PlannedShortcut
{
    public override TResult Match<TResult>(
        Func<TResult> none, Func<TResult> identity, Func<PlannedZeroPad, TResult> zeroPad, Func<PlannedProjection, TResult> projection) => identity();
}

/// <summary>Option A: every s-th pixel, and channels of zeros behind the last.</summary>
/// <param name="IsConditional">It is an identity where the stride is 1 and the channels stay.</param>
/// <param name="Stride">The block's.</param>
/// <param name="Channels">That it gives.</param>
internal sealed record PlannedZeroPad(bool IsConditional, PlannedNumber Stride, PlannedNumber Channels) : PlannedShortcut
{
    public override TResult Match<TResult>(
        Func<TResult> none, Func<TResult> identity, Func<PlannedZeroPad, TResult> zeroPad, Func<PlannedProjection, TResult> projection) => zeroPad(this);
}

/// <summary>Options B, C and D.</summary>
/// <param name="IsConditional">It is an identity where the stride is 1 and the channels stay.</param>
/// <param name="IsPooled">Option D: an average pool of the block's stride in front, or an empty place for one where the stride is 1.</param>
/// <param name="Stride">The block's.</param>
/// <param name="Layers">Without the pool.</param>
internal sealed record PlannedProjection(bool IsConditional, bool IsPooled, PlannedNumber Stride, EquatableArray<PlannedLayer> Layers) : PlannedShortcut
{
    /// <summary>Of the pool, where there is one.</summary>
    public PaddingMode PoolPadding { get; init; }

    public override TResult Match<TResult>(
        Func<TResult> none, Func<TResult> identity, Func<PlannedZeroPad, TResult> zeroPad, Func<PlannedProjection, TResult> projection) => projection(this);
}

using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>Several convolutions in the place of one.</summary>
/// <param name="Span">Where the setting is written.</param>
internal abstract record PlannedUnit(SourceSpan Span)
{
    /// <summary>Behind the convolution in the paper's cell.</summary>
    public abstract string Text { get; }

    /// <summary>What a stage's settings say; null: one convolution.</summary>
    public static PlannedUnit? Of(StageSpec stage) => stage switch
    {
        { Scale.Value: > 1 } => new PlannedScale(stage.Scale.Value, stage.Scale.Span),
        { Radix.Value: { } radix } => new PlannedRadix(radix, stage.Radix.Span),
        { Select.Value: { } select } => new PlannedSelect(select, stage.Select.Span),
        _ => null,
    };

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<PlannedScale, TResult> scale, Func<PlannedRadix, TResult> radix, Func<PlannedSelect, TResult> select);
}

/// <summary>Res2Net's chain.</summary>
internal sealed record PlannedScale(int Scale, SourceSpan Span) : PlannedUnit(Span)
{
    public override string Text => $"scale {Scale.ToString(CultureInfo.InvariantCulture)}";

    public override TResult Match<TResult>(Func<PlannedScale, TResult> scale, Func<PlannedRadix, TResult> radix, Func<PlannedSelect, TResult> select) => scale(this);
}

/// <summary>ResNeSt's split attention.</summary>
internal sealed record PlannedRadix(SplitAttentionSpec Spec, SourceSpan Span) : PlannedUnit(Span)
{
    public override string Text => $"radix {Spec.Radix.ToString(CultureInfo.InvariantCulture)}";

    public override TResult Match<TResult>(Func<PlannedScale, TResult> scale, Func<PlannedRadix, TResult> radix, Func<PlannedSelect, TResult> select) => radix(this);
}

/// <summary>SKNet's selective kernel.</summary>
internal sealed record PlannedSelect(SelectiveKernelSpec Spec, SourceSpan Span) : PlannedUnit(Span)
{
    public override string Text => "SK";

    public override TResult Match<TResult>(Func<PlannedScale, TResult> scale, Func<PlannedRadix, TResult> radix, Func<PlannedSelect, TResult> select) => select(this);
}

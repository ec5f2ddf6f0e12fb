using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Spec;

/// <summary>The kind of block that a stage repeats, and what it has, as far as that decides which settings have a meaning for it.</summary>
public abstract record BlockSpec : IPlaced<BlockSpec>
{
    /// <summary>As the language writes it: <c>basic</c>, <c>[3x3, w; 3x3, w]</c>.</summary>
    public abstract string Text { get; }

    /// <summary>In a message: "a basic block".</summary>
    public abstract string Description { get; }

    public abstract bool UsesWidth { get; }

    public abstract bool UsesCardinality { get; }

    /// <summary>A 1x1 convolution, which could take the stride.</summary>
    public abstract bool HasPointwise { get; }

    /// <summary>A kernel larger than 1 that takes the stage's dilation.</summary>
    public abstract bool UsesDilation { get; }

    public abstract bool HasSingleConvolution { get; }

    /// <inheritdoc/>
    public abstract bool SaysTheSame(BlockSpec other);

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<TResult> basic, Func<TResult> bottleneck, Func<CellBlockSpec, TResult> cell, Func<CustomBlockSpec, TResult> custom);
}

/// <summary><c>[3x3, w; 3x3, w]</c></summary>
public sealed record BasicBlockSpec : BlockSpec
{
    public override string Text => "basic";

    public override string Description => "a basic block";

    public override bool UsesWidth => true;

    public override bool UsesCardinality => false;

    public override bool HasPointwise => false;

    public override bool UsesDilation => true;

    public override bool HasSingleConvolution => false;

    public override TResult Match<TResult>(Func<TResult> basic, Func<TResult> bottleneck, Func<CellBlockSpec, TResult> cell, Func<CustomBlockSpec, TResult> custom) => basic();

    public override bool SaysTheSame(BlockSpec other) => Equals(other);
}

/// <summary><c>[1x1, w; 3x3, w, C; 1x1, 4w]</c></summary>
public sealed record BottleneckBlockSpec : BlockSpec
{
    public override string Text => "bottleneck";

    public override string Description => "a bottleneck";

    public override bool UsesWidth => true;

    public override bool UsesCardinality => true;

    public override bool HasPointwise => true;

    public override bool UsesDilation => true;

    public override bool HasSingleConvolution => false;

    public override TResult Match<TResult>(Func<TResult> basic, Func<TResult> bottleneck, Func<CellBlockSpec, TResult> cell, Func<CustomBlockSpec, TResult> custom) => bottleneck();

    public override bool SaysTheSame(BlockSpec other) => Equals(other);
}

/// <summary>A cell: the block's convolutions, and splits into paths, as the paper prints them.</summary>
public sealed record CellBlockSpec(EquatableArray<CellItem> Items) : BlockSpec
{
    /// <summary>As they are written: those of equal paths once.</summary>
    public IEnumerable<CellConvolution> Convolutions => Items.SelectMany(item => item.Convolutions);

    public override string Text => $"[{CellItem.TextOf(Items)}]";

    public override string Description => "its cell";

    public override bool UsesWidth => Convolutions.Any(convolution => convolution.Channels.Value.OfWidth || convolution.Groups is { Value.Multiple: not null });

    public override bool UsesCardinality => Convolutions.Any(convolution => convolution.Groups is { Value.IsCardinality: true });

    public override bool HasPointwise => Convolutions.Any(convolution => convolution.Kernel.Value == 1);

    public override bool UsesDilation => Convolutions.Any(convolution => convolution.Kernel.Value > 1 && convolution.Dilation is null);

    public override bool HasSingleConvolution => Items.Count == 1 && !Items[0].HasSeveralItems;

    public override TResult Match<TResult>(Func<TResult> basic, Func<TResult> bottleneck, Func<CellBlockSpec, TResult> cell, Func<CustomBlockSpec, TResult> custom) => cell(this);

    public override bool SaysTheSame(BlockSpec other) => other is CellBlockSpec cell && CellItem.SayTheSame(Items, cell.Items);
}

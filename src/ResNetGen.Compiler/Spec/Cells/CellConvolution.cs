using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec.Cells;

/// <summary>One convolution of a cell.</summary>
/// <param name="Groups">What stands behind <c>C=</c> or a bare <c>C</c>; null: not grouped.</param>
/// <param name="Dilation">The cell's own dilation; null: the stage's.</param>
public sealed record CellConvolution(
    Setting<int> Kernel, Setting<ChannelCount> Channels, Setting<GroupCount>? Groups, Setting<int>? Dilation, SourceSpan Span) : CellItem(Span)
{
    /// <summary>As the language writes it: <c>3x3, 2w, C=4</c>.</summary>
    public override string Text
    {
        get
        {
            var groups = Groups is { } count ? $", {count.Value.Text}" : "";
            var dilation = Dilation is { } own ? $", dilation {own.Value}" : "";
            return $"{Kernel.Value}x{Kernel.Value}, {Channels.Value.Text}{groups}{dilation}";
        }
    }

    public override IEnumerable<CellConvolution> Convolutions => [this];

    public override bool HasSeveralItems => false;

    public override int Count => 1;

    public override TResult Match<TResult>(Func<CellConvolution, TResult> convolution, Func<CellSplit, TResult> split) => convolution(this);

    public override bool SaysTheSame(CellItem other) => other is CellConvolution same
        && Kernel.Value == same.Kernel.Value && Channels.Value == same.Channels.Value && Groups?.Value == same.Groups?.Value && Dilation?.Value == same.Dilation?.Value;
}

/// <summary>Output channels: a number, or a multiple of the stage's width (<c>4w</c>, <c>1.5w</c>, <c>w/2</c>) that must come out whole.</summary>
/// <param name="Factor">The number itself, or what w is multiplied with.</param>
/// <param name="Divisor">What w is divided by; 1 where there is no division.</param>
public readonly record struct ChannelCount(decimal Factor, int Divisor, bool OfWidth)
{
    /// <summary>As the language writes it: <c>64</c>, <c>4w</c>, <c>w/2</c>.</summary>
    public string Text
    {
        get
        {
            var factor = OfWidth && Factor == 1 ? "" : SettingNumber.Text(Factor);
            return $"{factor}{(OfWidth ? "w" : "")}{(Divisor == 1 ? "" : $"/{Divisor}")}";
        }
    }
}

/// <summary>Groups of a cell's convolution: a number, a multiple of the stage's width (<c>C=4w</c>, a depthwise convolution), or <c>C</c>, the stage's cardinality.</summary>
/// <param name="Number">Null for the other two.</param>
/// <param name="Multiple">Of the width; null for the other two.</param>
public readonly record struct GroupCount(int? Number, ChannelCount? Multiple = null)
{
    public bool IsCardinality => Number is null && Multiple is null;

    /// <summary>As the language writes it: <c>C=32</c>, <c>C=4w</c>, <c>C</c>.</summary>
    public string Text => IsCardinality ? "C" : $"C={Multiple?.Text ?? SettingNumber.Text(Number!.Value)}";
}

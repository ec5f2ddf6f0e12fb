using System.Globalization;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>Reads the layers of a main path as a cell and its settings.</summary>
internal sealed class MainPath
{
    private readonly List<SplitPart?> splits = [];

    private readonly List<CellItem?> cells = [];

    private readonly List<long> dilations = [];

    private readonly HashSet<string> activations = [];

    private readonly HashSet<string> norms = [];

    private bool hasBias, isStrideIn1x1, isAttentionInside;

    private long stride = 1, outputs;

    private string? antiAlias;

    private AttentionPart? attention;

    private CompoundPart? compound;

    private MainPath()
    {
    }

    /// <param name="parts">The layers.</param>
    /// <param name="shortcut">Past them.</param>
    /// <exception cref="ImportException">The language does not say them as a block.</exception>
    public static ReadBlock Read(IReadOnlyList<Part> parts, ReadShortcut shortcut)
    {
        var path = new MainPath();
        for (var i = 0; i < parts.Count; i++)
            path.Add(parts, i);
        var at = parts[^1].At;
        if (path.cells.Count == 0)
            throw PartReader.Fault(at, "before which there is no convolution in its block");
        if (path.activations.Count > 1)
            throw PartReader.Fault(at, $"in whose block there are {string.Join(" and ", path.activations)}; a block has one activation");
        if (path.norms.Count > 1)
            throw PartReader.Fault(at, $"in whose block there are {string.Join(" and ", path.norms)}; a block has one norm");
        // One dilation of a whole block is a setting, and not a part of its cell.
        var cells = path.dilations.Distinct().Count() > 1 ? path.cells : [.. path.cells.Select(cell => cell is null ? null : cell with { Dilation = 1 })];
        return new([.. cells.Zip(path.splits, (cell, split) => cell?.Text ?? Cells.Text(split!))], path.stride, path.outputs, shortcut)
        {
            Cells = cells.Contains(null) ? null : [.. cells.OfType<CellItem>()],
            DeepestDilation = path.dilations.DefaultIfEmpty(1).Max(),
            Dilation = path.dilations.Distinct().Count() == 1 ? path.dilations[0] : 1,
            Activation = path.activations.FirstOrDefault(),
            Norm = path.norms.FirstOrDefault(),
            Attention = path.attention,
            IsAttentionInside = path.isAttentionInside,
            Compound = path.compound,
            AntiAlias = path.antiAlias,
            HasBias = path.hasBias,
            IsStrideIn1x1 = path.isStrideIn1x1 && path.dilations.Count > 0,
            At = at,
        };
    }

    private void Add(IReadOnlyList<Part> parts, int at)
    {
        switch (parts[at])
        {
            case ConvolutionPart convolution when IsOfParts(parts, at):
                // It is a part of what follows, which says it.
                stride *= convolution.Window.Stride;
                break;
            case ConvolutionPart convolution:
                Add(convolution);
                break;
            case CompoundPart found:
                compound = found;
                Add(found.Replaced);
                stride *= found.Stride;
                break;
            case SplitPart split:
                splits.Add(split);
                cells.Add(null);
                foreach (var inner in Cells.Convolutions(split))
                    Note(inner);
                stride *= Cells.Stride(split);
                outputs = Cells.Outputs(split, outputs);
                Note(split);
                break;
            case NormPart norm:
                norms.Add(norm.Text);
                break;
            case ActivationPart activation:
                activations.Add(activation.Text);
                break;
            case AttentionPart found:
                attention = found;
                isAttentionInside = parts.Skip(at + 1).Any(part => part is ConvolutionPart or SplitPart);
                break;
            case BlurPart blur:
                antiAlias = blur.Window.Kernel == 3 ? "blur" : $"blur({blur.Window.Kernel.ToString(CultureInfo.InvariantCulture)})";
                stride *= blur.Window.Stride;
                break;
            case PoolPart { IsMaximum: false } pool:
                // Parts that are weighed have a pool of their own, with padding.
                if (pool.Window is { Before: 0, After: 0 })
                    antiAlias = "avg";
                stride *= pool.Window.Stride;
                break;
            case ChannelBiasPart:
                hasBias = true;
                break;
            default:
                throw PartReader.Fault(parts[at].At, "which its blocks do not have on their main path");
        }
    }

    /// <summary>Whether a convolution makes the parts that are weighed behind it.</summary>
    private static bool IsOfParts(IReadOnlyList<Part> parts, int at) =>
        parts.Skip(at + 1).FirstOrDefault(part => part is ConvolutionPart or CompoundPart) is CompoundPart { Key: "radix" };

    private void Add(ConvolutionPart convolution)
    {
        var window = convolution.Window;
        isStrideIn1x1 |= window is { Kernel: 1, Stride: > 1 };
        stride *= window.Stride;
        Add(new CellItem(window.Kernel, convolution.Outputs, convolution.At.Groups, window.Dilation));
        if (window.Kernel > 1)
            dilations.Add(window.Dilation);
        hasBias |= convolution.At.HasBias;
    }

    private void Add(CellItem item)
    {
        cells.Add(item);
        splits.Add(null);
        outputs = item.Channels;
    }

    /// <summary>Norms and activations on the paths of a split are those of the block.</summary>
    private void Note(SplitPart split)
    {
        foreach (var part in split.Paths.SelectMany(path => path))
        {
            if (part is NormPart norm)
                norms.Add(norm.Text);
            else if (part is ActivationPart activation)
                activations.Add(activation.Text);
            else if (part is SplitPart inner)
                Note(inner);
        }
    }

    private void Note(ConvolutionPart inner)
    {
        hasBias |= inner.At.HasBias;
        if (inner.Window.Kernel > 1)
            dilations.Add(inner.Window.Dilation);
    }
}

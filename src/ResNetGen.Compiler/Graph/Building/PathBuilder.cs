using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Compound;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out a path of a block, item by item: the main path, or a path of a split.</summary>
internal sealed class PathBuilder(BlockContext block, IReadOnlyList<PlannedItem> items, PathPlace place, FeatureShape input)
{
    private readonly List<PathStep> steps = [];

    private readonly int strideAt = PlannedItem.StrideAt(block.Stage.StrideIn, items);

    private int convolutions;

    private int splits;

    private StageSpec Stage => block.Stage;

    /// <summary>What the last step gives.</summary>
    public FeatureShape Shape { get; private set; } = input;

    /// <summary>What is there so far.</summary>
    public LayerPath Path => new(steps.ToEquatableArray());

    public void Add(Layer layer)
    {
        steps.Add(new LayerStep(layer));
        Shape = layer.Output;
    }

    /// <summary>Adds an item, and what follows it, or in <c>pre</c> order precedes it; false when a shape is impossible, which has been reported.</summary>
    public bool Add(int index)
    {
        var item = items[index];
        var (name, norm) = item.Match(
            convolution: _ => NamesOfConvolution(++convolutions),
            split: _ => ($"{place.Name}.split{Text(++splits)}", $"{place.Name}.split{Text(splits)}.bn"));
        var end = index < items.Count - 1 ? PathEnd.Activation : place.End;
        // Before a split, norm and activation are there once, for all of its paths.
        if (block.IsPre && (index > 0 || place.IsBlock))
        {
            AddNorm(norm, startsAtZero: false);
            // Inside of a path, a norm that carries a split's name is part of that split, and so is what is between the two.
            AddActivation(item is PlannedSplit && !place.IsBlock && block.HasNorm ? name : place.Name, index);
        }

        if (index > 0 && Stage.Dropout.Value > 0)
            Add(new DropoutLayer($"{place.Name}.drop{Text(index + 1)}", Shape, Stage.Dropout));
        var stride = index == strideAt ? place.Stride : 1;
        var startsAtZero = place.StartsAtZero && index == items.Count - 1;
        return item.Match(
            convolution: convolution => AddConvolution(convolution, index, name, norm, stride, end, startsAtZero),
            split: split => AddSplit(split, index, name, norm, stride, end, startsAtZero));
    }

    private bool AddConvolution(PlannedConvolution planned, int index, string name, string norm, int stride, PathEnd end, bool startsAtZero)
    {
        var carriesStride = index == strideAt;
        var dilation = planned.Kernel == 1 ? 1 : (long)planned.Dilation * block.Dilation(carriesStride);
        if (!Fits(planned, dilation) || !FarPathFits(planned, dilation) || (planned.Unit is null && !GroupsDivide(index, planned)) || !NormDivides(planned))
            return false;
        var filter = planned.Unit is null && carriesStride && block.Strides.Stride > 1 ? Stage.AntiAlias.Value : null;
        var mode = SamePadding.Of(block.Spec.Padding, planned.Kernel, carriesStride && place.MayStride && filter is null);
        if (planned.Unit is not null)
            return AddUnit(planned, index, stride, (int)dilation, mode);
        var (blockStride, hasNorm) = (stride, !block.IsPre && end != PathEnd.Nothing && block.HasNorm);
        if (filter is not null)
            stride = 1;
        Add(new ConvolutionLayer(
            name, Shape, new(planned.Channels, Arithmetic.CeilingDivide(Shape.Height, stride), Arithmetic.CeilingDivide(Shape.Width, stride)),
            planned.Kernel, stride, mode == PaddingMode.Centred ? (int)(dilation * (planned.Kernel / 2)) : 0, (int)dilation,
            planned.Groups, Stage.Bias.Value != BiasPlacement.None && end != PathEnd.Nothing, block.Spec.Init,
            ZeroInit: startsAtZero && !hasNorm)
        {
            PaddingMode = mode,
            Standardization = block.Spec.Convolution.Value.Epsilon,
        });
        if (hasNorm)
            AddNorm(norm, startsAtZero);
        if (!block.IsPre && end == PathEnd.Activation)
            AddActivation(place.Name, index);
        return filter is null || AddFilter(filter, index, blockStride);
    }

    /// <summary>Behind the activation of the convolution that gave its stride up. Blocks without a stride have one that does nothing: all blocks of a stage are of one form.</summary>
    private bool AddFilter(AntiAliasSpec filter, int index, int stride)
    {
        if (stride > 1 && !FilterFactory.Fits(filter, Shape, Stage.AntiAlias.Span, Stage.Name, block.Spec, block.Diagnostics))
            return false;
        Add(FilterFactory.Create(filter, $"{place.Name}.aa{Text(index + 1)}", Shape, stride));
        return true;
    }

    /// <summary>What has norms and activations of its own, such as Res2Net's chain.</summary>
    private bool AddUnit(PlannedConvolution planned, int index, int stride, int dilation, PaddingMode mode)
    {
        if (new UnitBuilder(block, place.Name, Shape, stride, dilation, mode).Build(planned, index + 1) is not { } unit)
            return false;
        Add(unit);
        return true;
    }

    /// <summary>SKNet's published code has a container around each convolution and its norm.</summary>
    private (string Layer, string Norm) NamesOfConvolution(int number) => Stage.Select.Value is null
        ? ($"{place.Name}.conv{Text(number)}", $"{place.Name}.bn{Text(number)}")
        : ($"{place.Name}.conv{Text(number)}.conv", $"{place.Name}.conv{Text(number)}.bn");

    private bool AddSplit(PlannedSplit planned, int index, string name, string norm, int stride, PathEnd end, bool startsAtZero)
    {
        var isSum = planned.Join == Join.Sum;
        var hasNorm = isSum && !block.IsPre && end != PathEnd.Nothing && block.HasNorm;
        var paths = new List<LayerPath>();
        var outputs = new List<(FeatureShape Shape, SourceSpan Span)>();
        foreach (var path in planned.Paths)
        {
            for (var i = 0; i < path.Times; i++)
            {
                var builder = new PathBuilder(
                    block, path.Items, new($"{name}.{Text(paths.Count)}", stride, isSum ? PathEnd.Nothing : end, startsAtZero && !hasNorm, IsBlock: false)
                    {
                        MayStride = index == strideAt && place.MayStride,
                    },
                    Shape);
                if (!Enumerable.Range(0, path.Items.Count).All(builder.Add))
                    return false;
                paths.Add(builder.Path);
                outputs.Add((builder.Shape, path.Span));
            }
        }

        if (!SplitShapes.TryJoin(Stage, planned, stride, outputs, block.Diagnostics, out var output)
            || ((hasNorm || block.IsPre) && !NormFactory.Divides(Stage.Norm, block.IsPre ? Shape.Channels : output.Channels, Stage.Name, block.Diagnostics)))
            return false;
        var closing = new List<Layer>();
        if (isSum && end != PathEnd.Nothing && Stage.Bias.Value != BiasPlacement.None)
            closing.Add(new ChannelBiasLayer(name, output));
        if (hasNorm)
            closing.Add(NormFactory.Create(Stage.Norm.Value, norm, output, startsAtZero)!);
        steps.Add(new Split(name, Shape, output, paths.ToEquatableArray(), planned.Join, closing.ToEquatableArray()));
        Shape = output;
        // What is concatenated has been activated path by path.
        if (isSum && !block.IsPre && end == PathEnd.Activation)
            AddActivation(place.Name, index);
        return true;
    }

    private void AddNorm(string name, bool startsAtZero)
    {
        if (NormFactory.Create(Stage.Norm.Value, name, Shape, startsAtZero) is { } norm)
            Add(norm);
    }

    private void AddActivation(string owner, int index) => Add(new ActivationLayer($"{owner}.act{Text(index + 1)}", Shape, Stage.Activation));

    private bool NormDivides(PlannedConvolution planned) =>
        NormFactory.Divides(Stage.Norm, block.IsPre ? Shape.Channels : planned.Channels, Stage.Name, block.Diagnostics);

    private bool GroupsDivide(int index, PlannedConvolution planned)
    {
        // What enters the path was decided elsewhere: by the stem, by the stage before, or before the split.
        var input = index == 0 || items[index - 1] is not PlannedConvolution before ? null : new RelatedPlace(before.ChannelsSpan, "The input channels come from here.");
        var output = new RelatedPlace(planned.ChannelsSpan, "The output channels come from here.");
        foreach (var (channels, what) in new[] { (Shape.Channels, "input"), (planned.Channels, "output") })
        {
            if (channels % planned.Groups == 0)
                continue;
            block.Diagnostics.Report(
                ShapeErrors.GroupsDoNotDivide,
                planned.GroupsSpan,
                $"{Stage.Name}: the {Arithmetic.Print(channels)} {what} channels of the {planned.Kernel}x{planned.Kernel} convolution cannot be cut into {Arithmetic.Print(planned.Groups)} groups. {Divisors.Near(channels, planned.Groups, "the number of groups")}",
                what == "output" ? output : input);
            return false;
        }

        return true;
    }

    /// <summary>SKNet's second 3x3 is dilated twice as much.</summary>
    private bool FarPathFits(PlannedConvolution planned, long dilation)
    {
        if (planned.Unit is not PlannedSelect select || 2 * dilation * (planned.Kernel / 2) < Math.Min(Shape.Height, Shape.Width))
            return true;
        var input = block.Spec.Input;
        block.Diagnostics.Report(
            ShapeErrors.DilationTooLarge,
            select.Span,
            $"{Stage.Name}: the second {planned.Kernel}x{planned.Kernel} kernel of 'select' has dilation {Arithmetic.Print(2 * dilation)} and reaches {Arithmetic.Print(2 * dilation * (planned.Kernel / 2))} pixels to each side, but its input has only {Shape.Height} x {Shape.Width} pixels: all but its centre would see padding. Use a larger 'input' (now {input.Value}).",
            input.IsWritten ? new(input.Span, "The input's size comes from here.") : null);
        return false;
    }

    private bool Fits(PlannedConvolution planned, long dilation)
    {
        var side = Math.Min(Shape.Height, Shape.Width);
        if (dilation == 1 || dilation * (planned.Kernel / 2) < side)
            return true;
        var input = block.Spec.Input;
        block.Diagnostics.Report(
            ShapeErrors.DilationTooLarge,
            planned.Dilation > 1 ? planned.KernelSpan : block.Strides.DilationSpan,
            $"{Stage.Name}: a {planned.Kernel}x{planned.Kernel} kernel with dilation {Arithmetic.Print(dilation)} reaches {Arithmetic.Print(dilation * (planned.Kernel / 2))} pixels to each side, but its input has only {Shape.Height} x {Shape.Width} pixels: all but its centre would see padding. Use a smaller dilation or a larger 'input' (now {input.Value}).",
            input.IsWritten ? new(input.Span, "The input's size comes from here.") : null);
        return false;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out the stem: convolutions with norm and activation, pools.</summary>
internal sealed class StemBuilder
{
    private readonly NetworkSpec spec;

    private readonly DiagnosticBag diagnostics;

    private readonly List<Layer> layers = [];

    private readonly StemNames names;

    private FeatureShape shape;

    private int reduction = 1;

    private StemBuilder(NetworkSpec spec, DiagnosticBag diagnostics)
    {
        this.spec = spec;
        this.diagnostics = diagnostics;
        shape = spec.Input;
        names = new(spec.Stem.Value.Rows.OfType<StemConvolution>().Count(), spec.Stem.Value.Rows.OfType<StemPool>().Any());
    }

    /// <summary>What a stem gives to the first stage.</summary>
    internal sealed record Result(IReadOnlyList<Layer> Layers, FeatureShape Output, int Reduction);

    /// <param name="defaultChannels">Of a convolution that names none (<c>cifar</c>).</param>
    /// <returns>Null when a row does not fit, which has been reported; <paramref name="built"/> then ends before it.</returns>
    public static Result? Build(NetworkSpec spec, int defaultChannels, List<Layer> built, DiagnosticBag diagnostics)
    {
        var builder = new StemBuilder(spec, diagnostics);
        var complete = builder.AddRows(defaultChannels);
        built.AddRange(builder.layers);
        return complete ? new(builder.layers, builder.shape, builder.reduction) : null;
    }

    private bool AddRows(int defaultChannels)
    {
        var convolutions = 0;
        var pools = 0;
        foreach (var row in spec.Stem.Value.Rows)
        {
            var complete = row.Match(
                convolution: convolution => AddConvolution(convolution, convolutions++, convolution.Channels ?? defaultChannels),
                pool: pool => AddPool(pool, pools++));
            if (!complete || !Reduce(row))
                return false;
        }

        return true;
    }

    private bool AddConvolution(StemConvolution row, int index, int channels)
    {
        var mode = SamePadding.Of(Mode(row), row.Kernel, row.Stride > 1);
        if (Slide(row, mode, names.Convolution(index), channels) is not { } output)
            return false;

        // The stem belongs to no stage: it takes what the first one says of norm, activation and bias.
        var first = spec.Stages[0];
        layers.Add(new ConvolutionLayer(
            names.Convolution(index), shape, output, row.Kernel, row.Stride, Pixels(row, mode), 1, 1, first.Bias.Value != BiasPlacement.None, spec.Init)
        {
            PaddingMode = mode,
            Standardization = spec.Convolution.Value.Epsilon,
        });
        shape = output;

        // In pre order the first block begins with a norm and an activation of its own.
        if (spec.Order.Value == BlockOrder.Pre && names.IsLast(index))
            return true;
        if (!NormFactory.Divides(first.Norm, channels, $"'{spec.Name}', stem", diagnostics))
            return false;
        if (NormFactory.Create(first.Norm.Value, names.Norm(index), shape) is { } norm)
            layers.Add(norm);
        layers.Add(new ActivationLayer(names.Activation(index), shape, first.Activation));
        return true;
    }

    private bool AddPool(StemPool row, int index)
    {
        var name = index == 0 ? "maxpool" : $"maxpool{index + 1}";
        if (row.Padding * 2L > row.Kernel)
        {
            diagnostics.Report(
                ShapeErrors.PaddingTooLarge,
                row.Span,
                $"'{spec.Name}', stem: a {row.Kernel}x{row.Kernel} pool can be padded by at most {row.Kernel / 2}, half its kernel, not by {row.Padding}: a window would see nothing but padding.");
            return false;
        }

        if (row.IsFiltered && spec.Stages[0].AntiAlias.Value is { } filter)
            return AddFilteredPool(row, name, filter);
        var mode = row.Kind switch
        {
            PoolKind.Max => SamePadding.Of(Mode(row), row.Kernel, row.Stride > 1),
            PoolKind.Average => SamePadding.OfAveragePool(Mode(row), row.Kernel),
        };
        if (Slide(row, mode, name, shape.Channels) is not { } output)
            return false;
        layers.Add(new PoolLayer(name, shape, output, row.Kind, row.Kernel, row.Stride, Pixels(row, mode), row.CeilMode) { PaddingMode = mode, PadsZeros = row.PadsZeros });
        shape = output;
        return true;
    }

    /// <summary>Maxima at stride 1 and the filter behind them, or the mean in the place of the maxima.</summary>
    private bool AddFilteredPool(StemPool row, string name, AntiAliasSpec filter)
    {
        var window = filter.Blur is null ? row with { Kernel = row.Stride, Padding = 0 } : row with { Stride = 1 };
        var mode = filter.Blur is null ? PaddingMode.Centred : SamePadding.Of(Mode(row), row.Kernel, strides: false);
        if (Slide(window, mode, name, shape.Channels) is not { } output)
            return false;
        layers.Add(new PoolLayer(name, shape, output, filter.Blur is null ? PoolKind.Average : PoolKind.Max, window.Kernel, window.Stride, Pixels(window, mode)) { PaddingMode = mode, PadsZeros = row.PadsZeros && filter.Blur is not null });
        shape = output;
        if (filter.Blur is null)
            return true;
        if (!FilterFactory.Fits(filter, shape, spec.Stages[0].AntiAlias.Span, $"'{spec.Name}', stem", spec, diagnostics))
            return false;
        layers.Add(FilterFactory.Create(filter, $"{name}_aa", shape, row.Stride));
        output = layers[layers.Count - 1].Output;
        shape = output;
        return true;
    }

    private PaddingMode Mode(StemRow row) => row.HasOwnPadding ? PaddingMode.Centred : spec.Padding;

    private static int Pixels(StemRow row, PaddingMode mode) => mode == PaddingMode.Centred ? row.Padding : 0;

    private FeatureShape? Slide(StemRow row, PaddingMode mode, string name, int channels)
    {
        if (mode != PaddingMode.Centred)
            return new(channels, Arithmetic.CeilingDivide(shape.Height, row.Stride), Arithmetic.CeilingDivide(shape.Width, row.Stride));
        var height = Arithmetic.ConvolutionSize(shape.Height, row.Kernel, row.Stride, row.Padding, 1);
        var width = Arithmetic.ConvolutionSize(shape.Width, row.Kernel, row.Stride, row.Padding, 1);
        if (row is StemPool { CeilMode: true, Stride: > 1 } pool)
            (height, width) = (WithLastWindow(shape.Height, height, pool), WithLastWindow(shape.Width, width, pool));
        if (height >= 1 && width >= 1 && height <= int.MaxValue && width <= int.MaxValue)
            return new(channels, (int)height, (int)width);
        if (height > int.MaxValue || width > int.MaxValue)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge, row.Span, $"'{spec.Name}', stem: with padding {row.Padding} the feature map would be {height} x {width} pixels.");
        }
        else
        {
            diagnostics.Report(
                ShapeErrors.MapTooSmall,
                row.Span,
                $"'{spec.Name}': the {row.Kernel}x{row.Kernel} kernel of '{name}' does not fit on its input of {shape.Height} x {shape.Width} pixels with padding {row.Padding}. Use a larger 'input' (now {spec.Input.Value}), a smaller kernel or more padding.",
                spec.Input.IsWritten ? new(spec.Input.Span, "The input's size comes from here.") : null);
        }

        return null;
    }

    /// <summary>One window more where pixels are left and it begins on the map or its padding before.</summary>
    private static long WithLastWindow(int size, long windows, StemPool pool)
    {
        var isLeft = ((windows - 1) * pool.Stride) + pool.Kernel < size + (2L * pool.Padding);
        // Zeros are pixels like any others.
        return isLeft && windows * pool.Stride < size + (pool.PadsZeros ? 2L * pool.Padding : pool.Padding) ? windows + 1 : windows;
    }

    private bool Reduce(StemRow row)
    {
        var product = (long)reduction * row.Stride;
        if (product <= int.MaxValue)
        {
            reduction = (int)product;
            return true;
        }

        diagnostics.Report(
            ShapeErrors.TooLarge, row.Span, $"'{spec.Name}', stem: the strides up to here multiply to {Arithmetic.Print(product)}, more than {Arithmetic.Print(int.MaxValue)}.");
        return false;
    }
}

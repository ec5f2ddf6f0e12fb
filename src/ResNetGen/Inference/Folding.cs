using System.ComponentModel;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Makes layers for inference out of trained ones. In evaluation a batch normalisation multiplies each channel by a number and adds another:
/// a convolution before it can do both. The trained layers stay as they are, unless the copy takes their weights.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Folding
{
    /// <summary>Whether the copy takes the memory of what is copied. A network copies itself on one thread.</summary>
    [ThreadStatic]
    private static bool takes;

    /// <summary>Makes the copy of a network.</summary>
    /// <param name="source">Stays as it is, or is of no use afterwards.</param>
    /// <param name="fold">Makes the copy.</param>
    /// <param name="take">Whether the copy is made in the memory of the network's own weights.</param>
    internal static TNetwork Copy<TNetwork>(TNetwork source, Func<TNetwork, TNetwork> fold, bool take)
        where TNetwork : nn.Module
    {
        // A head of the user's own may make an inference form of another network meanwhile.
        var outer = takes;
        takes = take;
        try
        {
            return fold(source);
        }
        finally
        {
            takes = outer;
        }
    }

    /// <summary>One convolution that does what a convolution and the batch normalisation behind it do in evaluation.</summary>
    /// <param name="convolution">With or without bias.</param>
    /// <param name="norm">Of its output; null where there is none left to fold.</param>
    public static Conv2d Fold(Conv2d convolution, BatchNorm2d? norm)
    {
        if (norm is null)
            return Copy(convolution);
        using var none = no_grad();
        using var scope = NewDisposeScope();

        // In double precision, so that each new weight is off by one rounding and no more.
        var deviation = norm.running_var!.to(ScalarType.Float64).add(norm.eps).sqrt();
        var scale = norm.weight!.to(ScalarType.Float64).div(deviation);
        var mean = norm.running_mean!.to(ScalarType.Float64);
        var centred = convolution.bias is { } bias ? mean.sub(bias.to(ScalarType.Float64)) : mean;
        var offset = norm.bias!.to(ScalarType.Float64).sub(centred.mul(scale));
        return Like(convolution, Fixed(Scaled(convolution.weight, scale)), Fixed(offset.to(convolution.weight.dtype)));
    }

    /// <summary>A copy.</summary>
    /// <param name="convolution">Stays as it is.</param>
    public static Conv2d Copy(Conv2d convolution)
    {
        using var none = no_grad();
        return Like(convolution, Fixed(OwnCopy(convolution.weight)), convolution.bias is { } bias ? Fixed(OwnCopy(bias)) : null);
    }

    /// <summary>A copy, for a batch normalisation with no convolution before it.</summary>
    /// <param name="norm">Stays as it is.</param>
    public static BatchNorm2d Copy(BatchNorm2d norm) => CopyState(norm, nn.BatchNorm2d(norm.num_features, norm.eps, device: norm.weight!.device, dtype: norm.weight.dtype));

    /// <summary>A copy.</summary>
    /// <param name="norm">Stays as it is.</param>
    public static GroupNorm Copy(GroupNorm norm) => CopyState(norm, nn.GroupNorm(norm.num_groups, norm.weight!.shape[0], norm.eps, device: norm.weight.device, dtype: norm.weight.dtype));

    /// <summary>A copy.</summary>
    /// <param name="activation">Stays as it is.</param>
    public static PReLU Copy(PReLU activation) => CopyState(activation, nn.PReLU(activation.num_parameters));

    /// <summary>A copy.</summary>
    /// <param name="linear">Stays as it is.</param>
    public static Linear Copy(Linear linear)
    {
        using var none = no_grad();
        return nn.Linear(Fixed(OwnCopy(linear.weight)), linear.bias is { } bias ? Fixed(OwnCopy(bias)) : null);
    }

    /// <summary>A copy.</summary>
    /// <param name="layer">Stays as it is.</param>
    public static T Copy<T>(ICopied<T> layer)
        where T : nn.Module => layer.Copy();

    /// <summary>A convolution with standardized weights, or one that pads as the map's size asks for, as a plain one where it can be one.</summary>
    /// <param name="convolution">A <see cref="GeneralConvolution"/>; it stays as it is.</param>
    /// <param name="norm">Of its output; null where there is none left to fold.</param>
    public static nn.Module<Tensor, Tensor> Fold(nn.Module<Tensor, Tensor> convolution, BatchNorm2d? norm = null) => ((GeneralConvolution)convolution).Fold(norm);

    /// <summary>A container of the same layers, with each batch normalisation folded into the convolution before it.</summary>
    /// <param name="container">Of convolutions, normalisations and layers without parameters.</param>
    /// <param name="norm">Of the container's output, for a container that ends with a convolution.</param>
    public static Sequential Fold(Sequential container, BatchNorm2d? norm = null)
    {
        var folded = nn.Sequential();
        var children = container.named_children().ToList();
        for (var i = 0; i < children.Count; i++)
        {
            var (name, child) = children[i];
            var next = i + 1 < children.Count ? children[i + 1].module as BatchNorm2d : norm;
            switch (child)
            {
                case Conv2d convolution:
                    folded.append(name, next is null ? Copy(convolution) : Fold(convolution, next));
                    break;
                case GeneralConvolution convolution:
                    folded.append(name, convolution.Fold(next));
                    break;
                case BatchNorm2d when i > 0 && children[i - 1].module is Conv2d or GeneralConvolution:
                case Identity or Dropout:
                    break;
                default:
                    folded.append(name, CopyLayer((nn.Module<Tensor, Tensor>)child));
                    break;
            }
        }

        return folded;
    }

    /// <summary>A path whose output is added to others' before the batch normalisation.</summary>
    /// <param name="path">Ends with a convolution.</param>
    /// <param name="norm">Of the sum.</param>
    /// <param name="isFirst">Only one of the paths may add what the norm adds.</param>
    internal static Sequential FoldSummand(Sequential path, BatchNorm2d norm, bool isFirst)
    {
        var folded = Fold(path, norm);
        if (!isFirst)
        {
            // What the norm adds is in the bias; a convolution of a summand has none of its own.
            using var none = no_grad();
            ((Conv2d)folded.children().Last()).bias!.zero_();
        }

        return folded;
    }

    /// <summary>A split of the same paths, in which each batch normalisation is folded into the convolution before it.</summary>
    /// <param name="split">Stays as it is.</param>
    public static SplitPaths Fold(SplitPaths split) => split.Fold();

    /// <summary>A copy; of a layer without parameters, the layer itself under another owner.</summary>
    internal static nn.Module<Tensor, Tensor> CopyLayer(nn.Module<Tensor, Tensor> layer) => layer switch
    {
        BatchNorm2d norm => Copy(norm),
        GroupNorm group => Copy(group),
        PReLU activation => Copy(activation),
        SplitPaths split => split.Fold(),
        ICopied<nn.Module<Tensor, Tensor>> own => own.Copy(),
        _ => new Borrowed(layer),
    };

    /// <summary>Copies the parameters and buffers of a module into another of the same structure.</summary>
    /// <param name="source">Stays as it is.</param>
    /// <param name="copy">Gets the source's types and devices, too.</param>
    /// <returns><paramref name="copy"/></returns>
    public static T CopyState<T>(nn.Module source, T copy)
        where T : nn.Module
    {
        if (source.parameters().FirstOrDefault() is { } first)
            copy.to(first.device, first.dtype);
        copy.load_state_dict(source.state_dict());
        return copy;
    }

    /// <summary>The convolution that uses weights as they are, with the weights of one that standardizes them.</summary>
    /// <param name="window">A convolution of the same channels and window; its weights are of no use.</param>
    /// <param name="weight">Stays as it is, unless its memory is taken.</param>
    /// <param name="bias">Stays as it is.</param>
    /// <param name="epsilon">Of the standardization; null where there is none.</param>
    internal static Conv2d Standardize(Conv2d window, Tensor weight, Tensor? bias, double? epsilon)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        window.weight = Fixed(epsilon is { } small ? Standardized(weight, small) : OwnCopy(weight));
        if (bias is not null)
            window.bias = Fixed(OwnCopy(bias));
        return window;
    }

    private static Tensor Standardized(Tensor weight, double epsilon) =>
        Changed(weight, (wide, _, _) => nn.functional.layer_norm(wide, wide.shape[1..], eps: epsilon));

    private static Tensor Scaled(Tensor weight, Tensor scale) =>
        Changed(weight, (wide, first, length) => wide.mul_(scale.narrow(0, first, length).view(-1, 1, 1, 1)));

    /// <summary>The weight changed in double precision, a few output channels at a time: all of them would take twice the memory of the layer.</summary>
    /// <param name="weight">Stays as it is, unless its memory is taken.</param>
    /// <param name="change">Of channels, of which it is told the first and how many they are.</param>
    private static Tensor Changed(Tensor weight, Func<Tensor, long, long, Tensor> change)
    {
        const long Elements = 1 << 18;
        var changed = takes ? weight.detach() : empty_like(weight);
        var channels = weight.shape[0];
        var step = Math.Max(1, Elements * channels / weight.NumberOfElements);
        for (var first = 0L; first < channels; first += step)
        {
            using var scope = NewDisposeScope();
            var length = Math.Min(step, channels - first);
            var wide = weight.narrow(0, first, length).to(ScalarType.Float64, copy: true);
            changed.narrow(0, first, length).copy_(change(wide, first, length));
        }

        return changed;
    }

    /// <summary>A copy without gradients.</summary>
    internal static Parameter CopyParameter(Parameter parameter)
    {
        using var none = no_grad();
        return Fixed(OwnCopy(parameter));
    }

    private static Tensor OwnCopy(Tensor weight) => takes ? weight.detach() : weight.clone();

    private static Conv2d Like(Conv2d source, Parameter weight, Parameter? bias)
    {
        // Weights on the device "meta" have no memory: nothing is initialised only to be thrown away.
        var copy = nn.Conv2d(
            source.in_channels, source.out_channels, Pair(source.kernel_size), Pair(source.stride), Pair(source.padding!), Pair(source.dilation),
            groups: source.groups, bias: bias is not null, device: META);
        copy.weight = weight;
        if (bias is not null)
            copy.bias = bias;
        return copy;
    }

    /// <summary>A parameter without gradients that lives as long as its layer, whatever scope it is made in.</summary>
    private static Parameter Fixed(Tensor tensor)
    {
        var parameter = new Parameter(tensor, requires_grad: false);
        parameter.DetachFromDisposeScope();
        return parameter;
    }

    private static (long, long) Pair(long[] lengths) => (lengths[0], lengths[1]);

    /// <summary>A layer without parameters that belongs to another network: called here, disposed there.</summary>
    private sealed class Borrowed(nn.Module<Tensor, Tensor> layer) : nn.Module<Tensor, Tensor>(nameof(Borrowed)), ITraceable
    {
        /// <summary>In place, it would give its input back as an alias.</summary>
        public override Tensor forward(Tensor input) => layer is ReLU ? input.relu() : layer.forward(input);

        /// <inheritdoc/>
        public SymbolicTensor Trace(SymbolicTensor x) => x.Call(layer);

        protected override void RegisterComponents()
        {
        }
    }
}

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The type and layout of an inference form: gives them to its weights once, and to what it is given each time.</summary>
public readonly struct InferenceFormat
{
    private const string Blocked = $"{nameof(InferenceLayout)}.{nameof(InferenceLayout.Blocked)}";

    private readonly ScalarType type;

    private readonly InferenceLayout layout;

    private InferenceFormat(ScalarType type, InferenceLayout layout)
    {
        this.type = type;
        this.layout = layout;
    }

    /// <summary>Brings a module into the form that the options ask for: its type, its layout, no gradients, no training.</summary>
    /// <param name="module">With its weights.</param>
    /// <param name="options">Null: the weights stay as they are.</param>
    /// <param name="head">The child of <paramref name="module"/> that scores feature maps which have left the layout; null where there is none.</param>
    /// <exception cref="ArgumentException">The layout does not go with the type or the device of the weights.</exception>
    /// <exception cref="PlatformNotSupportedException">The layout is not to be had on this machine.</exception>
    public static InferenceFormat Apply(nn.Module module, InferenceOptions? options, nn.Module? head = null)
    {
        options ??= new();
        if (options.Type is { } wanted)
            LayerConversion.ToType(module, wanted);

        var type = ScalarType.Float32;
        var device = DeviceType.CPU;
        foreach (var parameter in module.parameters())
        {
            parameter.requires_grad = false;
            (type, device) = (parameter.dtype, parameter.device_type);
        }

        switch (options.Layout)
        {
            case InferenceLayout.ChannelsLast:
                foreach (var convolution in module.modules().OfType<Conv2d>())
                    UseChannelsLast(convolution);
                break;
            case InferenceLayout.Blocked:
                CheckBlocked(type, device);
                BlockedLayout.Convert(module.children().Where(child => child != head));
                break;
        }

        module.eval();
        return new(type, options.Layout);
    }

    /// <summary>For networks that oneDNN cannot compute from end to end: refuses its layout.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="network">Named in the message.</param>
    /// <param name="setting">The spec's, that stands in the way.</param>
    /// <exception cref="ArgumentException"><see cref="InferenceLayout.Blocked"/> is asked for.</exception>
    public static void RefuseBlocked(InferenceOptions? options, string network, string setting)
    {
        if (options?.Layout == InferenceLayout.Blocked)
            throw new ArgumentException($"{network} cannot be computed in {Blocked}: oneDNN has no kernel for '{setting}'. Choose {nameof(InferenceLayout.ChannelsLast)} or {nameof(InferenceLayout.Contiguous)}.", nameof(options));
    }

    /// <summary>The images in the form's type and layout.</summary>
    /// <param name="images">They are not disposed.</param>
    /// <returns>A tensor of its own; it shares its memory with the images where they have the form already.</returns>
    public Tensor Enter(Tensor images)
    {
        var typed = images.dtype == type ? images.alias() : images.to(type);
        return layout switch
        {
            InferenceLayout.ChannelsLast => typed.Consume(ChannelsLast),
            InferenceLayout.Blocked => typed.Consume(BlockedLayout.Enter),
            _ => typed,
        };
    }

    /// <summary>A feature map as everyone reads it: out of oneDNN's layout, if it is in there.</summary>
    /// <param name="map">Disposed unless it is returned.</param>
    public T Unblock<T>(T map)
        where T : struct, IFeatures<T>
    {
        if (layout != InferenceLayout.Blocked)
            return map;
        using (map)
            return T.Of(BlockedLayout.Leave(map.Tensor));
    }

    /// <summary>A result in the type of the images.</summary>
    /// <param name="result">Disposed unless it is returned.</param>
    /// <param name="images">What the form was given.</param>
    public static Tensor Leave(Tensor result, Tensor images)
    {
        if (result.dtype == images.dtype)
            return result;
        using (result)
            return result.to(images.dtype);
    }

    private static void CheckBlocked(ScalarType type, DeviceType device)
    {
        if (type is not (ScalarType.Float32 or ScalarType.BFloat16))
            throw new ArgumentException($"{Blocked} computes in {nameof(ScalarType.Float32)} or {nameof(ScalarType.BFloat16)}; the weights are {type}.", "options");
        if (device != DeviceType.CPU)
            throw new ArgumentException($"{Blocked} is for the processor; the weights are on {device}.", "options");
    }

    private static void UseChannelsLast(Conv2d convolution)
    {
        using var none = no_grad();
        var weight = ChannelsLast(convolution.weight);
        convolution.weight = new Parameter(weight, requires_grad: false);
    }

    /// <summary>There is no argument for it in TorchSharp; operators see it by the strides and keep it.</summary>
    private static Tensor ChannelsLast(Tensor tensor)
    {
        using var moved = tensor.permute(0, 2, 3, 1);
        using var laid = moved.contiguous();
        return laid.permute(0, 3, 1, 2);
    }
}

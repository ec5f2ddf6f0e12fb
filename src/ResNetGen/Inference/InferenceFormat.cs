using System.ComponentModel;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The type and layout of an inference form: gives them to its weights once, and to what it is given each time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>Refuses options that a network cannot have, before anything of it is copied.</summary>
    /// <param name="network">With its weights.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="unblocked">The setting of its spec that oneDNN has no kernel for; null where there is none.</param>
    /// <exception cref="ArgumentException">The layout does not go with the network, or with the type or the device of its weights.</exception>
    public static void Check(nn.Module network, InferenceOptions? options, string? unblocked = null)
    {
        if (options?.Layout != InferenceLayout.Blocked)
            return;
        var weights = network.parameters().First();
        var type = options.Type ?? weights.dtype;
        var problem = unblocked is not null ? $"oneDNN has no kernel for '{unblocked}'"
            : type is not (ScalarType.Float32 or ScalarType.BFloat16) ? $"oneDNN computes in {nameof(ScalarType.Float32)} or {nameof(ScalarType.BFloat16)}, and the weights are {type}"
            : weights.device_type != DeviceType.CPU ? $"it is for the processor, and the weights are on {weights.device_type}"
            : null;
        if (problem is not null)
            throw new ArgumentException($"{network.GetName()} cannot be computed in {Blocked}: {problem}. Choose {nameof(InferenceLayout.ChannelsLast)} or {nameof(InferenceLayout.Contiguous)}.", nameof(options));
    }

    /// <summary>Brings a module into the form that the options ask for: its type, its layout, no gradients, no training.</summary>
    /// <param name="module">With its weights. It is disposed when this throws.</param>
    /// <param name="options">Null: the weights stay as they are.</param>
    /// <param name="head">The child of <paramref name="module"/> that scores feature maps which have left the layout; null where there is none.</param>
    /// <exception cref="PlatformNotSupportedException">The layout is not available on this machine.</exception>
    public static InferenceFormat Apply(nn.Module module, InferenceOptions? options, nn.Module? head = null)
    {
        options ??= new();
        if (options.Type is { } wanted)
            LayerConversion.ToType(module, wanted);
        foreach (var parameter in module.parameters())
            parameter.requires_grad = false;
        // The first convolution's: a head of the user's own may compute in another.
        var type = module.parameters().First().dtype;
        switch (options.Layout)
        {
            case InferenceLayout.ChannelsLast:
                foreach (var convolution in module.modules().OfType<Conv2d>())
                    UseChannelsLast(convolution);
                break;
            case InferenceLayout.Blocked:
                UseBlocked(module, head);
                break;
        }

        module.eval();
        return new(type, options.Layout);
    }

    /// <summary>The images in the form's type and layout.</summary>
    /// <param name="images">They are not disposed.</param>
    /// <exception cref="ArgumentException">The layout is for the processor, and the images are elsewhere.</exception>
    /// <returns>A tensor of its own; it shares its memory with the images where they have the form already.</returns>
    public Tensor Enter(Tensor images)
    {
        if (layout == InferenceLayout.Blocked && images.device_type != DeviceType.CPU)
            throw new ArgumentException($"An inference form in {Blocked} takes images in the processor's memory; these are on {images.device_type}.", nameof(images));
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
    public Tensor Unblock(Tensor map) => layout == InferenceLayout.Blocked ? map.Consume(BlockedLayout.Leave) : map;

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

    private static void UseBlocked(nn.Module module, nn.Module? head)
    {
        try
        {
            BlockedLayout.Convert(module.children().Where(child => child != head));
        }
        catch (PlatformNotSupportedException)
        {
            module.Dispose();
            throw;
        }
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

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The type and layout of an inference form: gives them to its weights once, and to what it is given each time.</summary>
public readonly struct InferenceFormat
{
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
    public static InferenceFormat Apply(nn.Module module, InferenceOptions? options)
    {
        options ??= new();
        if (options.Type is { } wanted)
            LayerConversion.ToType(module, wanted);
        if (options.Layout == InferenceLayout.ChannelsLast)
        {
            foreach (var convolution in module.modules().OfType<Conv2d>())
                UseChannelsLast(convolution);
        }

        var type = ScalarType.Float32;
        foreach (var parameter in module.parameters())
        {
            parameter.requires_grad = false;
            type = parameter.dtype;
        }

        module.eval();
        return new(type, options.Layout);
    }

    /// <summary>The images in the form's type and layout.</summary>
    /// <param name="images">They are not disposed.</param>
    /// <returns>A tensor of its own; it shares its memory with the images where they have the form already.</returns>
    public Tensor Enter(Tensor images)
    {
        var typed = images.dtype == type ? images.alias() : images.to(type);
        return layout == InferenceLayout.ChannelsLast ? typed.Consume(ChannelsLast) : typed;
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

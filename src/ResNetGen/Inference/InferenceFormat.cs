using ResNetGen.Fused;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The type and layout of an inference form: gives them to its weights once, and to what it is given each time.</summary>
internal sealed class InferenceFormat
{
    private readonly ScalarType type;

    private readonly InferenceLayout layout;

    /// <summary>Whether the user has asked for the type: then everything has it, a head of the user's own too.</summary>
    private readonly bool converts;

    private InferenceFormat(InferenceOptions options, ScalarType type, InferenceLayout layout, string description)
    {
        converts = options.Type is not null;
        this.type = type;
        this.layout = layout;
        Description = description;
    }

    /// <summary>Whether passes are computed with fused convolutions.</summary>
    public bool IsFused => layout == InferenceLayout.Fused;

    /// <summary>What was chosen and why, in a line.</summary>
    public string Description { get; }

    /// <summary>Chooses a format, before anything of the network is copied.</summary>
    /// <param name="network">With its weights.</param>
    /// <param name="options">What the user asked for; null: the best that there is.</param>
    /// <exception cref="PlatformNotSupportedException">The layout that is asked for is not available here.</exception>
    public static InferenceFormat Choose(nn.Module network, InferenceOptions? options)
    {
        options ??= new();
        // The first convolution's: a head of the user's own may compute in another.
        var weights = network.parameters().FirstOrDefault();
        var type = options.Type ?? weights?.dtype ?? ScalarType.Float32;
        if (options.Layout is InferenceLayout.Contiguous or InferenceLayout.ChannelsLast)
            return new(options, type, options.Layout, $"{options.Layout}, {type}: as asked.");
        var obstacle = FusedSupport.Obstacle(type, weights?.device_type ?? DeviceType.CPU)
            ?? network.children().OfType<ITracedStage>().SelectMany(stage => stage.Blocks).Select(block => block.Obstacle).FirstOrDefault(found => found is not null);
        if (obstacle is null)
            return new(options, type, InferenceLayout.Fused, $"{nameof(InferenceLayout.Fused)}, {type}: oneDNN's convolutions ({FusedSupport.Vectors}) with norm, activation and addition inside.");
        if (options.Layout == InferenceLayout.Fused)
        {
            throw new PlatformNotSupportedException(
                $"{network.GetName()} cannot be computed in {nameof(InferenceLayout)}.{nameof(InferenceLayout.Fused)}: {obstacle}. Leave the layout out, or choose {nameof(InferenceLayout.ChannelsLast)} or {nameof(InferenceLayout.Contiguous)}.");
        }

        return new(options, type, InferenceLayout.Contiguous, $"{nameof(InferenceLayout.Contiguous)}, {type}: not fused, because {obstacle}.");
    }

    /// <summary>Brings a module into the format: its type, its layout, no gradients, no training.</summary>
    /// <param name="module">With its weights.</param>
    public void Apply(nn.Module module)
    {
        if (converts)
            LayerConversion.ToType(module, type);
        foreach (var parameter in module.parameters())
            parameter.requires_grad = false;
        if (layout == InferenceLayout.ChannelsLast)
        {
            foreach (var convolution in module.modules().OfType<Conv2d>())
                UseChannelsLast(convolution);
        }

        module.eval();
    }

    /// <summary>The images in the form's type and layout.</summary>
    /// <param name="images">They are not disposed.</param>
    /// <exception cref="ArgumentException">The format is for the processor, and the images are elsewhere.</exception>
    /// <returns>A tensor of its own; it shares its memory with the images where they have the form already.</returns>
    public Tensor Enter(Tensor images)
    {
        if (IsFused && images.device_type != DeviceType.CPU)
            throw new ArgumentException($"An inference form in {nameof(InferenceLayout)}.{nameof(InferenceLayout.Fused)} takes images in the processor's memory; these are on {images.device_type}.", nameof(images));
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

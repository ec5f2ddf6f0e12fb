using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>Channel attention: scales each channel by a number made of all channels' means.</summary>
public abstract record AttentionLayer(string Name, FeatureShape Shape) : Layer(Name, Shape, Shape);

/// <summary>Squeeze-and-excitation (arXiv:1709.01507): mean, 1x1 to <paramref name="InnerChannels"/>, ReLU, 1x1 back, sigmoid; both with bias.</summary>
public sealed record SqueezeExcitationLayer(string Name, FeatureShape Shape, int InnerChannels) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new($"{Name}.fc1.weight", [InnerChannels, Shape.Channels, 1, 1], StateKind.Parameter),
        new($"{Name}.fc1.bias", [InnerChannels], StateKind.Parameter),
        new($"{Name}.fc2.weight", [Shape.Channels, InnerChannels, 1, 1], StateKind.Parameter),
        new($"{Name}.fc2.bias", [Shape.Channels], StateKind.Parameter),
    ];

    public override long MultiplyAdds => checked(2L * InnerChannels * Shape.Channels);
}

/// <summary>Efficient channel attention (arXiv:1910.03151): mean, 1-D convolution along the channels without bias, sigmoid.</summary>
public sealed record EfficientChannelAttentionLayer(string Name, FeatureShape Shape, int Kernel) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State => [new($"{Name}.conv.weight", [1, 1, Kernel], StateKind.Parameter)];

    public override long MultiplyAdds => checked((long)Kernel * Shape.Channels);
}

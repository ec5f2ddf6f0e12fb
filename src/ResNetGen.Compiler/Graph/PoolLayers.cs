using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>A pool of the stem or of ResNet-D's shortcut.</summary>
/// <param name="CeilMode">The last window may reach over the edge; its outside is not counted (ResNet-D's shortcut).</param>
public sealed record PoolLayer(string Name, FeatureShape Input, FeatureShape Output, PoolKind Kind, int Kernel, int Stride, int Padding, bool CeilMode = false)
    : Layer(Name, Input, Output);

/// <summary>The pool over the whole feature map, C x 1 x 1.</summary>
public sealed record GlobalPoolLayer(string Name, FeatureShape Input, PoolKind Kind) : Layer(Name, Input, new(Input.Channels, 1, 1));

using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>Subsamples pixels and appends channels of zeros.</summary>
public sealed record ZeroPadLayer(string Name, FeatureShape Input, FeatureShape Output, int Stride) : Layer(Name, Input, Output);

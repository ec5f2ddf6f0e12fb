using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

public sealed record ActivationLayer(string Name, FeatureShape Shape, ActivationSpec Activation) : Layer(Name, Shape, Shape);

/// <summary>Elementwise dropout, in training only.</summary>
/// <param name="Probability">Of an element to become 0; the others are scaled by 1 / (1 - p).</param>
public sealed record DropoutLayer(string Name, FeatureShape Shape, double Probability) : Layer(Name, Shape, Shape);

/// <summary>Stochastic depth (arXiv:1603.09382) for each sample, in training only.</summary>
/// <param name="Probability">Of a sample's main path to become 0; the others are scaled by 1 / (1 - p).</param>
public sealed record DropPathLayer(string Name, FeatureShape Shape, double Probability) : Layer(Name, Shape, Shape);

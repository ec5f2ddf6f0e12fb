namespace ResNetGen.Lab.Showing;

/// <summary>The 3x3 layers of a network, in the order they are run.</summary>
/// <param name="Label">As legends have it.</param>
public sealed record NetworkSignals(string Label, IReadOnlyList<LayerSignal> Layers);

using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Summary;

/// <summary>A layer at its place.</summary>
/// <param name="OnShortcut">Beside the main path.</param>
/// <param name="Field">Behind it.</param>
internal sealed record MeasuredLayer(Layer Layer, bool OnShortcut, ReceptiveField Field);

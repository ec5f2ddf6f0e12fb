using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Summary;

/// <summary>A layer at its place.</summary>
/// <param name="OnShortcut">Beside the main path.</param>
/// <param name="ReceptiveField">Behind it, in pixels of the input along one side; null: the whole image.</param>
internal sealed record MeasuredLayer(Layer Layer, bool OnShortcut, long? ReceptiveField);

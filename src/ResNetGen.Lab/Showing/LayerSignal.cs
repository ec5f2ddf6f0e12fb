namespace ResNetGen.Lab.Showing;

/// <summary>What goes through one 3x3 layer.</summary>
/// <param name="Name">The convolution's, as in the weights.</param>
/// <param name="Response">Standard deviation of the output, after normalisation and before activation and addition.</param>
/// <param name="GradientNorm">L2 norm of the loss's gradient by the layer's weights; NaN: the layer had none.</param>
public sealed record LayerSignal(string Name, double Response, double GradientNorm);

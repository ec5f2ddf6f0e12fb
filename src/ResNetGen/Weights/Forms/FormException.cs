namespace ResNetGen.Weights.Forms;

/// <summary>Why a split is not one grouped convolution.</summary>
internal sealed class FormException(string message) : Exception(message);

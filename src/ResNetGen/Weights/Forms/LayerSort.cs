namespace ResNetGen.Weights.Forms;

/// <summary>What a block counts its layers by.</summary>
internal enum LayerSort
{
    Convolution,
    Norm,
    Activation,
}

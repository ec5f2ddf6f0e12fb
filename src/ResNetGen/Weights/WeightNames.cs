namespace ResNetGen;

/// <summary>Whose names the tensors of a file have.</summary>
public enum WeightNames
{
    /// <summary>torchvision's, which timm, mmpretrain and others use too: <c>layer1.0.conv1.weight</c>.</summary>
    Torchvision,

    /// <summary>Those of Hugging Face's transformers (ResNet, RegNet): <c>encoder.stages.0.layers.0.layer.0.convolution.weight</c>.</summary>
    HuggingFace,

    /// <summary>
    /// Those of <c>keras.applications</c> (ResNet50, ResNet101, ResNet152): <c>conv2_block1_1_conv/kernel</c>. Kernels are transposed from Keras' order, and the biases that
    /// its convolutions have are subtracted from the running means behind them, which gives the same network.
    /// </summary>
    Keras,

    /// <summary>Those of detectron2's backbones: <c>res2.0.conv1.norm.weight</c>.</summary>
    Detectron2,
}

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

    /// <summary>
    /// Those of timm's networks that do not have torchvision's: ResNetV2 and BiT (<c>stages.0.blocks.0.norm1.weight</c>), gcresnext50ts and its like
    /// (<c>stages.0.0.conv1_1x1.conv.weight</c>), RegNet (<c>s1.b1.conv1.conv.weight</c>), the first SE networks (<c>layer0.conv1.weight</c>, <c>layer1.0.se_module.fc1.weight</c>).
    /// </summary>
    Timm,

    /// <summary>Those of torchvision's RegNets: <c>trunk_output.block1.block1-0.f.a.0.weight</c>.</summary>
    TorchvisionRegNet,

    /// <summary>Those of the usual CIFAR networks in PyTorch: <c>layer1.0.shortcut.0.weight</c>, <c>linear.weight</c>.</summary>
    PyTorchCifar,
}

using System.Text;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>Names of other libraries, as torchvision and, for attention, timm have them.</summary>
public sealed class NameSchemeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(WeightNames.HuggingFace, "resnet.embedder.embedder.convolution.weight", "conv1.weight")]
    [InlineData(WeightNames.HuggingFace, "regnet.embedder.embedder.normalization.running_var", "bn1.running_var")]
    [InlineData(WeightNames.HuggingFace, "encoder.stages.3.layers.2.layer.2.convolution.weight", "layer4.2.conv3.weight")]
    [InlineData(WeightNames.HuggingFace, "resnet.encoder.stages.0.layers.0.shortcut.convolution.weight", "layer1.0.downsample.0.weight")]
    [InlineData(WeightNames.HuggingFace, "resnet.encoder.stages.0.layers.0.shortcut.normalization.bias", "layer1.0.downsample.1.bias")]
    [InlineData(WeightNames.HuggingFace, "regnet.encoder.stages.1.layers.4.layer.2.attention.0.weight", "layer2.4.se.fc1.weight")]
    [InlineData(WeightNames.HuggingFace, "regnet.encoder.stages.1.layers.4.layer.2.attention.2.bias", "layer2.4.se.fc2.bias")]
    [InlineData(WeightNames.HuggingFace, "regnet.encoder.stages.1.layers.4.layer.3.normalization.weight", "layer2.4.bn3.weight")]
    [InlineData(WeightNames.HuggingFace, "classifier.1.bias", "fc.bias")]
    [InlineData(WeightNames.HuggingFace, "module.resnet.encoder.stages.0.layers.0.layer.0.convolution.weight", "module.layer1.0.conv1.weight")]
    [InlineData(WeightNames.HuggingFace, "pooler.weight", "pooler.weight")]
    [InlineData(WeightNames.Keras, "conv1_conv/kernel", "conv1.weight")]
    [InlineData(WeightNames.Keras, "conv1_bn/moving_variance:0", "bn1.running_var")]
    [InlineData(WeightNames.Keras, "conv2_block1_0_conv/kernel", "layer1.0.downsample.0.weight")]
    [InlineData(WeightNames.Keras, "conv2_block1_0_bn/gamma", "layer1.0.downsample.1.weight")]
    [InlineData(WeightNames.Keras, "conv4_block23_3_bn.beta", "layer3.22.bn3.bias")]
    [InlineData(WeightNames.Keras, "conv5_block3_1_conv/conv5_block3_1_conv/kernel:0", "layer4.2.conv1.weight")]
    [InlineData(WeightNames.Keras, "predictions/kernel", "fc.weight")]
    [InlineData(WeightNames.Keras, "conv2_block0_1_conv/kernel", "conv2_block0_1_conv/kernel")]
    [InlineData(WeightNames.Detectron2, "backbone.bottom_up.stem.conv1.weight", "backbone.bottom_up.conv1.weight")]
    [InlineData(WeightNames.Detectron2, "stem.conv1.norm.running_mean", "bn1.running_mean")]
    [InlineData(WeightNames.Detectron2, "res2.0.conv3.weight", "layer1.0.conv3.weight")]
    [InlineData(WeightNames.Detectron2, "res5.2.conv3.norm.bias", "layer4.2.bn3.bias")]
    [InlineData(WeightNames.Detectron2, "res3.0.shortcut.weight", "layer2.0.downsample.0.weight")]
    [InlineData(WeightNames.Detectron2, "res3.0.shortcut.norm.weight", "layer2.0.downsample.1.weight")]
    [InlineData(WeightNames.Detectron2, "linear.weight", "fc.weight")]
    [InlineData(WeightNames.Timm, "stem.conv.weight", "conv1.weight")]
    [InlineData(WeightNames.Timm, "stem.bn.running_mean", "bn1.running_mean")]
    [InlineData(WeightNames.Timm, "stem.conv3.weight", "conv1.6.weight")]
    [InlineData(WeightNames.Timm, "stem.norm2.bias", "conv1.4.bias")]
    [InlineData(WeightNames.Timm, "stem.conv2.conv.weight", "conv1.3.weight")]
    [InlineData(WeightNames.Timm, "stem.conv3.bn.weight", "bn1.weight")]
    [InlineData(WeightNames.Timm, "stem.conv4.weight", "stem.conv4.weight")]
    [InlineData(WeightNames.Timm, "stages.0.blocks.0.norm1.weight", "layer1.0.bn1.weight")]
    [InlineData(WeightNames.Timm, "module.stages.3.blocks.2.conv3.weight", "module.layer4.2.conv3.weight")]
    [InlineData(WeightNames.Timm, "stages.1.blocks.0.downsample.conv.weight", "layer2.0.downsample.0.weight")]
    [InlineData(WeightNames.Timm, "stages.1.0.shortcut.bn.weight", "layer2.0.downsample.1.weight")]
    [InlineData(WeightNames.Timm, "stages.1.3.conv2_kxk.bn.running_var", "layer2.3.bn2.running_var")]
    [InlineData(WeightNames.Timm, "stages.1.3.attn.mlp_add.fc1.bias", "layer2.3.se.mlp_add.fc1.bias")]
    [InlineData(WeightNames.Timm, "stages.1.3.attn.conv_attn.weight", "layer2.3.se.conv_attn.weight")]
    [InlineData(WeightNames.Timm, "s1.b1.conv1.conv.weight", "layer1.0.conv1.weight")]
    [InlineData(WeightNames.Timm, "s4.b12.se.fc2.bias", "layer4.11.se.fc2.bias")]
    [InlineData(WeightNames.Timm, "s1.b0.conv1.conv.weight", "s1.b0.conv1.conv.weight")]
    [InlineData(WeightNames.Timm, "layer0.bn1.weight", "bn1.weight")]
    [InlineData(WeightNames.Timm, "layer3.5.se_module.fc1.weight", "layer3.5.se.fc1.weight")]
    [InlineData(WeightNames.Timm, "last_linear.bias", "fc.bias")]
    [InlineData(WeightNames.Timm, "head.fc.weight", "fc.weight")]
    [InlineData(WeightNames.Timm, "layer1.0.conv1.weight", "layer1.0.conv1.weight")]
    [InlineData(WeightNames.TorchvisionRegNet, "stem.0.weight", "conv1.weight")]
    [InlineData(WeightNames.TorchvisionRegNet, "trunk_output.block3.block3-12.f.c.1.weight", "layer3.12.bn3.weight")]
    [InlineData(WeightNames.TorchvisionRegNet, "trunk_output.block1.block1-0.proj.0.weight", "layer1.0.downsample.0.weight")]
    [InlineData(WeightNames.TorchvisionRegNet, "trunk_output.block1.block1-0.f.se.fc2.bias", "layer1.0.se.fc2.bias")]
    [InlineData(WeightNames.TorchvisionRegNet, "trunk_output.block1.block1.f.a.0.weight", "trunk_output.block1.block1.f.a.0.weight")]
    [InlineData(WeightNames.PyTorchCifar, "layer2.0.shortcut.0.weight", "layer2.0.downsample.0.weight")]
    [InlineData(WeightNames.PyTorchCifar, "module.linear.bias", "module.fc.bias")]
    [InlineData(WeightNames.PyTorchCifar, "shortcut.0.weight", "shortcut.0.weight")]
    [InlineData(WeightNames.Detectron2, "res1.0.conv1.weight", "res1.0.conv1.weight")]
    public void A_name_is_torchvisions_behind_what_comes_before_it(WeightNames names, string inFile, string expected)
    {
        using var network = new Holder(("other", zeros(1)));
        var error = Assert.Throws<WeightMismatchException>(() => network.LoadWeights(FileOf(inFile), new WeightOptions { Names = names }));
        Assert.Equal([expected], error.Report.Unexpected);
    }

    private string FileOf(string name) =>
        folder.Write("f", SafetensorsBytes.Of(Encoding.UTF8.GetBytes($"{{\"{name}\":{{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}}}"), new byte[4]));
}

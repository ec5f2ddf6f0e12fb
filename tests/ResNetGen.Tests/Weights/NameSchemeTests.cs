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

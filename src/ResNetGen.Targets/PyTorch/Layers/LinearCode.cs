namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>The classifier. The network is told its number of classes.</summary>
internal sealed class LinearCode : LayerCode
{
    public override string Create(LayerArguments arguments) => $"nn.Linear({arguments.InChannels}, num_classes)";
}

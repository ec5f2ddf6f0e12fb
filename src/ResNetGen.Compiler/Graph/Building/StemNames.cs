namespace ResNetGen.Compiler.Graph.Building;

/// <summary>
/// Names of the stem's parameters: torchvision's <c>conv1</c>, <c>bn1</c> for one convolution; timm's deep stem for several:
/// <c>conv1.0</c>, <c>conv1.1</c> (norm), <c>conv1.3</c>, …, with <c>bn1</c> behind the last; and <c>maxpool.0</c>, <c>maxpool.1</c>
/// for a fourth convolution in the place of the pool (ResNet-RS).
/// </summary>
internal sealed class StemNames(int convolutions, bool hasPools)
{
    /// <summary>Convolution, norm and activation take an index each in the container, whether they are there or not.</summary>
    private const int IndicesOfAConvolution = 3;

    private readonly int inContainer = convolutions == 4 && !hasPools ? 3 : convolutions;

    public bool IsLast(int index) => index == convolutions - 1;

    public string Convolution(int index) => index >= inContainer ? "maxpool.0" : convolutions == 1 ? "conv1" : $"conv1.{IndicesOfAConvolution * index}";

    public string Norm(int index) => index >= inContainer ? "maxpool.1" : index == inContainer - 1 ? "bn1" : $"conv1.{(IndicesOfAConvolution * index) + 1}";

    public string Activation(int index) => index >= inContainer ? "maxpool.2" : index == inContainer - 1 ? "act1" : $"conv1.{(IndicesOfAConvolution * index) + 2}";
}

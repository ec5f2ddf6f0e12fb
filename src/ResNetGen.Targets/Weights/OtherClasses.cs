using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Targets.Weights;

/// <summary>A network whose fully connected layer has another length, as the constructor of the generated class makes it.</summary>
internal static class OtherClasses
{
    /// <summary>The network with the layer's weights in other shapes. Its counts stay those of the spec.</summary>
    /// <param name="network">With a head.</param>
    /// <param name="classes">Length of the output vector.</param>
    public static NetworkGraph Of(NetworkGraph network, int classes) => network with
    {
        Head = network.Head.Select(layer => layer is LinearLayer linear ? new LinearLayer(linear.Name, linear.InFeatures, classes) : layer).ToEquatableArray(),
    };
}

using ResNetGen.Compiler.Emit.Layers;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Network;

/// <summary>The stem: modules of its own, containers where names have an index, and the method that runs them.</summary>
internal sealed class StemCode
{
    private readonly List<NetworkModule> modules = [];

    private readonly LayerChain chain = new("input", "x");

    public StemCode(NetworkGraph graph)
    {
        IsEmpty = graph.Stem.Count == 0;
        for (var i = 0; i < graph.Stem.Count; i++)
        {
            var layer = graph.Stem[i];
            if (i > 0 && layer is ConvolutionLayer or PoolLayer)
                chain.Break();
            if (Container(layer) is { } container)
            {
                var last = LastOf(container, graph.Stem);
                AddContainer(container, graph.Stem.Skip(i).Take(last - i + 1));
                i = last;
            }
            else
            {
                AddLayer(layer);
            }
        }
    }

    public bool IsEmpty { get; }

    public IReadOnlyList<NetworkModule> Modules => modules;

    /// <param name="features">The type of what the stem gives.</param>
    public string Method(string features) => IsEmpty
        ? ""
        : Template.Method($"private {features} Stem(torch.Tensor input)", Template.Lines(chain.Statements, $"return new({chain.Expression});"));

    private void AddLayer(Layer layer)
    {
        switch (layer)
        {
            case ConvolutionLayer convolution:
                modules.Add(new(ConvolutionCode.FieldType, layer.Name, ConvolutionCode.Create(convolution)));
                break;
            case NormLayer norm:
                modules.Add(new(NormCode.FieldType(norm), layer.Name, NormCode.Create(norm, CSharpNumber.Plain(norm.Shape.Channels))));
                break;
        }

        chain.Add(layer, layer.Name);
    }

    private void AddContainer(string name, IEnumerable<Layer> layers)
    {
        var elements = layers.Select(layer => $"({SpecText.Literal(layer.Name.Substring(layer.Name.IndexOf('.') + 1))}, {Element(layer)})");
        modules.Add(new(ContainerCode.FieldType, name, ContainerCode.Sequential(elements)));
        chain.AddModule(name);
    }

    private static string Element(Layer layer) => layer switch
    {
        ConvolutionLayer convolution => ConvolutionCode.Create(convolution),
        NormLayer norm => NormCode.Create(norm, CSharpNumber.Plain(norm.Shape.Channels)),
        ActivationLayer activation => ActivationCode.Module(activation.Activation),
        PoolLayer pool => PoolCode.Module(pool),
        _ => throw new InvalidOperationException($"A stem cannot hold {layer}."),
    };

    /// <summary><c>conv1</c> of <c>conv1.3</c>; null for a layer that is no part of a container.</summary>
    private static string? Container(Layer layer)
    {
        var dot = layer.Name.IndexOf('.');
        return dot < 0 ? null : layer.Name.Substring(0, dot);
    }

    private static int LastOf(string container, EquatableArray<Layer> layers)
    {
        var last = layers.Count - 1;
        while (Container(layers[last]) != container)
            last--;
        return last;
    }
}

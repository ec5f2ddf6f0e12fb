using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Targets.PyTorch.Blocks;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers;

namespace ResNetGen.Targets.PyTorch.Network;

/// <summary>The stem: modules of its own, containers where names have an index, and the statements that run them.</summary>
internal sealed class StemCode
{
    private readonly List<ModuleField> modules = [];

    private readonly List<Helper> helpers = [];

    private readonly LayerChain chain = new("x", "x");

    public StemCode(NetworkGraph graph)
    {
        for (var i = 0; i < graph.Stem.Count; i++)
        {
            var layer = graph.Stem[i];
            if (layer is ConvolutionLayer or PoolLayer)
                chain.Break();
            if (Container(layer) is { } container)
            {
                var last = graph.Stem.Count - 1;
                while (Container(graph.Stem[last]) != container)
                    last--;
                AddContainer(container, [.. graph.Stem.Skip(i).Take(last - i + 1)]);
                i = last;
            }
            else
            {
                Add(layer);
            }
        }

        Break();
    }

    public IReadOnlyList<ModuleField> Modules => modules;

    public IReadOnlyList<Helper> Helpers => helpers;

    /// <summary>Over <c>x</c>.</summary>
    public string Statements => chain.Statements;

    private void Break() => chain.Break();

    private void Add(Layer layer)
    {
        var code = LayerCode.Of(layer);
        modules.Add(new(code.Field(layer.Name), Create(layer)));
        chain.Add(layer, code.Field(layer.Name));
    }

    private void AddContainer(string name, IReadOnlyList<Layer> layers)
    {
        modules.Add(new(name, ContainerCode.Numbered([.. layers.Select(layer => (layer.Name.Substring(layer.Name.IndexOf('.') + 1), Create(layer)))])));
        chain.AddCall(name);
    }

    private string Create(Layer layer)
    {
        var (code, arguments) = (LayerCode.Of(layer), LayerArguments.Literal(layer));
        helpers.AddRange(code.Helpers(arguments));
        return code.Create(arguments);
    }

    /// <summary><c>conv1</c> of <c>conv1.3</c>; null for a layer that is no part of a container.</summary>
    private static string? Container(Layer layer)
    {
        var point = layer.Name.IndexOf('.');
        return point < 0 ? null : layer.Name.Substring(0, point);
    }
}

using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>The stem: modules of its own, containers where names have an index, and the method that runs them.</summary>
internal sealed class StemCode
{
    private readonly List<NetworkModule> modules = [];

    private readonly bool isEmpty;

    private readonly LayerChain chain;

    /// <summary>An expression that records all layers.</summary>
    private string trace = "x";

    public StemCode(NetworkGraph graph)
    {
        isEmpty = graph.Stem.Count == 0;
        chain = new("input", "x");
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

    public IReadOnlyList<NetworkModule> Modules => NetworkModule.Folded(modules);

    /// <summary>How the network calls it.</summary>
    public const string Call = "forward_stem(input)";

    /// <summary>The door: what comes in is checked here.</summary>
    /// <param name="features">The type of what the stem gives.</param>
    /// <param name="documentation">Of the parameter.</param>
    public string Method(string features, string documentation) => Template.Fill($$"""
        /// <summary>The input of the first stage.</summary>
        {{documentation}}
        {{Template.Method($"public override {features} forward_stem(torch.Tensor input)", Template.Lines("Check(input);", isEmpty ? "return new(Share(input));" : Template.Lines(chain.Statements, $"return new({chain.Expression});")))}}
        """);

    /// <summary>The method that records what the stem computes.</summary>
    public string Trace => $"/// <inheritdoc/>\nprotected override ResNetGen::SymbolicTensor TraceStem(ResNetGen::SymbolicTensor x) => {trace};";

    private void AddLayer(Layer layer)
    {
        if (LayerCode.Of(layer) is ModuleCode code)
            modules.Add(new(code.FieldType, layer.Name, code.Create(LayerArguments.Literal(layer))));
        chain.Add(layer, layer.Name);
        trace = LayerCode.Of(layer).Trace(trace, layer.Name);
    }

    private void AddContainer(string name, IEnumerable<Layer> layers)
    {
        var elements = layers.Select(layer => $"({SpecText.Literal(layer.Name.Substring(layer.Name.IndexOf('.') + 1))}, {ElementCode.Of(layer).CreateElement(LayerArguments.Literal(layer))})");
        modules.Add(new(ContainerCode.FieldType, name, ContainerCode.Sequential(elements)));
        chain.AddModule(name);
        trace = ModuleCode.TraceModule(trace, name);
    }

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

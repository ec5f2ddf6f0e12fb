using ResNetGen.Compiler.Emit.Layers;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Network;

/// <summary>What follows the last stage: pre order's norm and activation, which belong to the features, and the classifier.</summary>
internal sealed class HeadCode(NetworkGraph graph)
{
    public IEnumerable<NetworkModule> Modules
    {
        get
        {
            foreach (var layer in graph.Head)
            {
                if (layer is NormLayer norm)
                    yield return new(NormCode.FieldType(norm), layer.Name, NormCode.Create(norm, CSharpNumber.Plain(norm.Shape.Channels)));
                else if (layer is LinearLayer linear)
                    yield return new("Modules::Linear", layer.Name, $"nn.Linear({CSharpNumber.Plain(linear.InFeatures)}, classes)");
            }
        }
    }

    /// <summary>The body of <c>forward_features</c>.</summary>
    /// <param name="stages">The expression that runs stem and stages.</param>
    public string Features(string stages)
    {
        var closing = graph.Head.Where(layer => layer is NormLayer or ActivationLayer).ToList();
        if (closing.Count == 0)
            return $"return {stages};";
        var chain = new LayerChain($"{stages}.Tensor", "x") { Owned = true };
        chain.Break();
        foreach (var layer in closing)
            chain.Add(layer, layer.Name);
        return Template.Lines(chain.Statements, $"return new({chain.Expression});");
    }

    /// <summary>The body of <c>forward</c>.</summary>
    public string Forward
    {
        get
        {
            if (graph.Classifier is not { } classifier)
                return "return forward_features(input).Tensor;";
            var pool = graph.Head.OfType<GlobalPoolLayer>().Single();
            var flat = new LayerChain("pooled.flatten(1)", "flat") { Owned = true };
            foreach (var dropout in graph.Head.OfType<DropoutLayer>())
                flat.Add(dropout, dropout.Name);
            return Template.Lines(
                "using var features = forward_features(input);",
                $"using var pooled = {PoolCode.Global(pool, "features.Tensor")};",
                $"using var flat = {flat.Expression};",
                $"return {classifier.Name}.call(flat);");
        }
    }
}

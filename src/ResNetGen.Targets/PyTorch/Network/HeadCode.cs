using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Blocks;
using ResNetGen.Targets.PyTorch.Layers;

namespace ResNetGen.Targets.PyTorch.Network;

/// <summary>What follows the last stage: pre order's norm and activation, which belong to the features, and the classifier.</summary>
internal sealed class HeadCode(NetworkGraph graph)
{
    public IEnumerable<ModuleField> Modules => graph.Head.Where(layer => layer is not ClassActivationLayer)
        .Select(layer => new ModuleField(LayerCode.Of(layer).Field(layer.Name), LayerCode.Of(layer).Create(LayerArguments.Literal(layer))));

    public bool Exists => graph.Classifier is not null;

    /// <summary>The last stage's map as the features: an expression around it.</summary>
    public string Close(string map) => graph.Head.TakeWhile(layer => layer is not GlobalPoolLayer).Aggregate(map, Apply);

    /// <summary>What the network gives.</summary>
    public string Returns => !Exists ? "The last feature map" : Scores is { } scores ? $"Logits, or their {scores.Operation} in evaluation, N x num_classes," : "Logits, N x num_classes,";

    /// <summary>Of <c>forward</c>.</summary>
    public string Statements
    {
        get
        {
            if (!Exists)
                return "return self.forward_features(x)[-1]";
            var flat = graph.Head.OfType<GlobalPoolLayer>().Aggregate("x", Apply) + ".flatten(1)";
            var logits = graph.Head.Where(layer => layer is DropoutLayer or LinearLayer).Aggregate("x", Apply);
            return Template.Lines([
                "x = self.forward_features(x)[-1]",
                $"x = {flat}",
                .. Scores is { } scores
                    ? [$"x = {logits}", $"return x if self.training else {Score(scores)}"]
                    : new[] { $"return {logits}" },
            ]);
        }
    }

    private ClassActivationLayer? Scores => graph.Head.OfType<ClassActivationLayer>().SingleOrDefault();

    private static string Score(ClassActivationLayer layer) => layer.Activation switch
    {
        HeadActivation.None => "x",
        HeadActivation.Softmax => "torch.softmax(x, 1)",
        HeadActivation.Sigmoid => "torch.sigmoid(x)",
    };

    private static string Apply(string tensor, Layer layer) => LayerCode.Of(layer).Apply(tensor, owned: true, $"self.{LayerCode.Of(layer).Field(layer.Name)}");
}

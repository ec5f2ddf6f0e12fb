using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>Scores of the logits, N x classes.</summary>
internal sealed class ClassActivationCode(ClassActivationLayer layer) : LayerCode
{
    /// <summary>In training the logits stay.</summary>
    public override string Apply(string tensor, bool owned, string field) => $"{tensor}.{Method}(training)";

    public override string Trace(string tensor, string field) => $"{tensor}.{Method}()";

    private string Method => layer.Activation switch
    {
        HeadActivation.None => "",
        HeadActivation.Softmax => "SoftmaxScores",
        HeadActivation.Sigmoid => "SigmoidScores",
    };
}

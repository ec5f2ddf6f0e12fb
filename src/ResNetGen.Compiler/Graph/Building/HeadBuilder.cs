using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out what follows the last stage.</summary>
internal static class HeadBuilder
{
    public static IEnumerable<Layer> Build(NetworkSpec spec, FeatureShape features)
    {
        if (spec.Order.Value == BlockOrder.Pre && spec.FinalNorm)
        {
            // It closes the last stage's last block, whose output no norm has seen.
            var last = spec.Stages[spec.Stages.Count - 1];
            if (NormFactory.Create(last.Norm.Value, "norm", features) is { } norm)
                yield return norm;
            yield return new ActivationLayer("act", features, last.Activation);
        }

        if (spec.Classes.Value is not { } classes)
            yield break;
        yield return new GlobalPoolLayer("avgpool", features, spec.Head.Value.Pool);
        if (spec.Head.Value.Dropout > 0)
            yield return new DropoutLayer("dropout", new(features.Channels, 1, 1), spec.Head.Value.Dropout);
        yield return new LinearLayer("fc", features.Channels, classes);
        if (spec.Head.Value.Activation is not HeadActivation.None and var activation)
            yield return new ClassActivationLayer("scores", classes, activation);
    }
}

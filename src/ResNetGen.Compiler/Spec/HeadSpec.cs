namespace ResNetGen.Compiler.Spec;

/// <param name="Pool">The global pool: max or average.</param>
/// <param name="Dropout">Probability before the fully connected layer.</param>
/// <param name="Activation">What makes scores of the logits, outside of training.</param>
public sealed record HeadSpec(PoolKind Pool, double Dropout, HeadActivation Activation = HeadActivation.None);

/// <summary>What makes scores of the logits. In training the logits stay: a loss is made of them.</summary>
public enum HeadActivation
{
    None,

    /// <summary>Over the classes, of which one is right.</summary>
    Softmax,

    /// <summary>Of each class for itself.</summary>
    Sigmoid,
}

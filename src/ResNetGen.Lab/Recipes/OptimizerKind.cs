namespace ResNetGen.Lab.Recipes;

/// <summary>How weights follow gradients.</summary>
public enum OptimizerKind
{
    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, arXiv:1711.05101), with its usual 0.9, 0.999 and 1e-8.</summary>
    AdamW,
}

namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary>Attention inside a block.</summary>
public abstract record AttentionSpec
{
    /// <summary>As the language writes it: <c>se(16)</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Behind the block's first kernel larger than 1x1, and not behind its last convolution.</summary>
    public abstract bool FollowsSpatial { get; }

    /// <summary>What the same words mean in a network that <c>regnet</c> makes.</summary>
    public virtual AttentionSpec BesideRegNet => this;

    /// <summary>Lets the visitor answer for this kind.</summary>
    internal abstract TResult Accept<TResult>(IAttentionVisitor<TResult> visitor);
}

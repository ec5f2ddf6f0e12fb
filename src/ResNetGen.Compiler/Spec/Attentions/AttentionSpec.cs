namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary>Attention inside a block: its kind, and where it is and what its inner size is made of where that is not the kind's own.</summary>
public abstract record AttentionSpec
{
    /// <summary>Behind the block's first kernel larger than 1x1, its norm and its activation; otherwise behind the block's last norm.</summary>
    public bool FollowsSpatial { get; init; }

    /// <summary>The inner size is round(ratio * channels of the block's input), half to even; otherwise it is of the map that is scaled, and rounded as the kind does.</summary>
    public bool IsOfInput { get; init; }

    /// <summary>As the language writes it: <c>se(16)</c>, <c>{ kind: se(16), after: 3x3 }</c>.</summary>
    public string Text
    {
        get
        {
            if (!FollowsSpatial && !IsOfInput)
                return KindText;
            if (ShortText is { } text)
                return text;
            var kind = KindText.Contains(',') ? $"\"{KindText}\"" : KindText;
            return $"{{ kind: {kind}{(FollowsSpatial ? ", after: 3x3" : "")}{(IsOfInput ? ", of: input" : "")} }}";
        }
    }

    /// <summary>The kind with its numbers: <c>se(16)</c>.</summary>
    public abstract string KindText { get; }

    /// <summary>Whether its inner size is a part of the channels.</summary>
    public abstract bool HasRatio { get; }

    /// <summary>What the same words mean in a network that <c>regnet</c> makes.</summary>
    public virtual AttentionSpec BesideRegNet => this;

    /// <summary>A form without a map for where it is and what it is a part of; null where there is none.</summary>
    private protected virtual string? ShortText => null;

    /// <summary>Lets the visitor answer for this kind.</summary>
    internal abstract TResult Accept<TResult>(IAttentionVisitor<TResult> visitor);
}

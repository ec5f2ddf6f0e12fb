using ResNetGen.Compiler.Plan;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>How a block class makes what it adds to its main path.</summary>
internal abstract class ShortcutCode
{
    /// <summary>Declarations, one for each line; the inference form's, too.</summary>
    public virtual string Fields => "";

    /// <summary>Statements at the end of the constructor.</summary>
    public virtual string Construction => "";

    /// <summary>Statements at the end of the inference form's constructor, which copies from <c>source</c>.</summary>
    public virtual string InferenceConstruction => "";

    /// <summary>Named in the class's documentation.</summary>
    public abstract string Description { get; }

    /// <summary>The statement in <c>forward</c> that makes the shortcut's tensor; empty for an identity.</summary>
    /// <param name="source">The tensor that the shortcut sees.</param>
    public virtual string Statement(string source) => "";

    /// <summary>An expression that records what the shortcut computes; null in a plain net.</summary>
    /// <param name="source">The symbolic tensor that the shortcut sees; an identity sees <c>x</c>, the block's input.</param>
    public abstract string? Trace(string source);

    /// <summary>The tensor to add; null in a plain net.</summary>
    public abstract string? Operand { get; }

    public static ShortcutCode Of(PlannedShortcut shortcut) => shortcut.Match<ShortcutCode>(
        none: () => new PlainCode(),
        identity: () => new IdentityCode(),
        zeroPad: zeroPad => new ZeroPadShortcutCode(zeroPad),
        projection: projection => new ProjectionShortcutCode(projection));

    /// <summary>True where the dimensions change.</summary>
    protected static string Condition(PlannedNumber stride) => stride.Is(1)
        ? $"{BlockParameter.InChannels} != {BlockParameter.OutChannels}"
        : $"{Text.NumberText.Of(stride)} != 1 || {BlockParameter.InChannels} != {BlockParameter.OutChannels}";

    private sealed class PlainCode : ShortcutCode
    {
        public override string Description => "no shortcut";

        public override string? Operand => null;

        public override string? Trace(string source) => null;
    }

    private sealed class IdentityCode : ShortcutCode
    {
        public override string Description => "an identity shortcut";

        public override string Operand => "x";

        public override string Trace(string source) => "x";
    }
}

using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;

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

    /// <summary>The tensor to add; null in a plain net.</summary>
    public abstract string? Operand { get; }

    public static ShortcutCode Of(BlockClass blockClass, BlockNumbers numbers) => blockClass.Shortcut.Kind switch
    {
        ShortcutFamilyKind.None => new PlainCode(),
        ShortcutFamilyKind.Identity => new IdentityCode(),
        ShortcutFamilyKind.ZeroPad => new ZeroPadShortcutCode(blockClass, numbers),
        ShortcutFamilyKind.Projection or ShortcutFamilyKind.PooledProjection => new ProjectionShortcutCode(blockClass, numbers),
    };

    /// <summary>The block's stride as the class writes it.</summary>
    protected static string Stride(BlockNumbers numbers) => numbers.Express("stride", Quantity.Stride, ShortcutFamily.Stride);

    private sealed class PlainCode : ShortcutCode
    {
        public override string Description => "no shortcut";

        public override string? Operand => null;
    }

    private sealed class IdentityCode : ShortcutCode
    {
        public override string Description => "an identity shortcut";

        public override string Operand => "x";
    }
}

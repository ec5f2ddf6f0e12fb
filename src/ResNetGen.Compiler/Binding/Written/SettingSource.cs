using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Written;

/// <summary>Where a network has a setting from.</summary>
internal enum SettingLevel
{
    /// <summary>The default of all networks of the file: one of them must use it.</summary>
    TopLevel,

    /// <summary>A network that this one extends: that one must use it, this one may pass it over.</summary>
    Base,

    /// <summary>The network itself: it must use it.</summary>
    Own,
}

/// <summary>The place that a value comes from.</summary>
/// <param name="Node">The value: the setting's own, or an item of its list.</param>
/// <param name="Rank">Strength: a higher one wins.</param>
/// <param name="Item">The item of the setting's list, or <see cref="WholeSetting"/>.</param>
internal sealed record SettingSource(WrittenSetting Setting, SpecNode Node, SettingLevel Level, int Rank, int Item = SettingSource.WholeSetting)
{
    public const int WholeSetting = -1;

    /// <summary>The strength of a stage's row.</summary>
    public const int RowRank = int.MaxValue;

    /// <summary>The key, or the item of the list.</summary>
    public SourceSpan Place => Item == WholeSetting ? Setting.Key.Span : Node.Span;
}

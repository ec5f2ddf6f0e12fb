using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Written;

/// <summary>A key and its value at one place of the file. Two of them are never the same, even with equal text.</summary>
/// <param name="isMisspelt">The key was another word, which has been reported: the value is looked at, but no network is made from it.</param>
internal sealed class WrittenSetting(ScalarNode key, SpecNode value, bool isMisspelt)
{
    public ScalarNode Key { get; } = key;

    public SpecNode Value { get; } = value;

    public bool IsMisspelt { get; } = isMisspelt;
}

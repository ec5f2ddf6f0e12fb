using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>A network as it is declared: its name and its own keys.</summary>
/// <param name="own">The top level itself in a file with a single network.</param>
/// <param name="isBroken">Its body could not be read, which has been reported.</param>
internal sealed class NetworkDeclaration(ScalarNode name, SettingLayer own, bool isBroken)
{
    public ScalarNode Name { get; } = name;

    public SettingLayer Own { get; } = own;

    public bool IsBroken { get; } = isBroken;
}

using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary><c>{ class: Acme.Vision.MixerBlock, expansion: 4, parameters: 12*w*w + 8*w, macs: (12*w*w)*h*wd }</c></summary>
internal sealed class CustomBlockSyntax
{
    private static readonly ClassNameSyntax Class = new();

    private static readonly CountExpressionSyntax Count = new();

    /// <summary>Reads the map; false when something in it is wrong, which has been reported.</summary>
    public bool TryRead(MapNode map, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out BlockSpec value)
    {
        value = null;
        if (MapReader.Open(map, key, KeyPlace.Block, diagnostics) is not { } reader)
            return false;
        var name = reader.RequireSetting("class", Class);
        var custom = new CustomBlockSpec(
            name, reader.Read("expansion", CommonSyntax.Expansion), reader.Read("parameters", Count), reader.Read("macs", Count));
        value = reader.Failed ? null : custom;
        return value is not null;
    }
}

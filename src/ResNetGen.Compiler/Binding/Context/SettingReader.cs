using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>Turns what is written, or the default, into drafts.</summary>
/// <param name="nameSpan">The network's name: the place of defaults.</param>
internal sealed class SettingReader(SettingTable table, SourceSpan nameSpan, ValueCache values)
{
    public Draft<T> Read<T>(SettingDefinition<T> definition, T neutral) => Read(definition, table.Find(definition.Key), neutral);

    public Draft<T> Read<T>(SettingDefinition<T> definition, SettingSource? source, T neutral)
    {
        if (source is null)
            return new(new(neutral, nameSpan, IsWritten: false), null, isKnown: true);
        var isKnown = definition.TryRead(source.Node, source.Setting.Key, values, out var value);
        return new(
            new(isKnown ? value : neutral, source.Node.Span, IsWritten: true), source, isKnown && !source.Setting.IsMisspelt);
    }
}

using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting with a value: its key and how its values are written.</summary>
internal abstract class SettingDefinition(string key, bool isPerStage) : SettingDescription(key)
{
    /// <summary>Whether it takes a list with one value for each stage.</summary>
    public bool IsPerStage { get; } = isPerStage;

    /// <summary>Reads what is written and reports what is wrong with it.</summary>
    public void Validate(WrittenSetting setting, bool inRow, ValueCache values)
    {
        if (!IsPerStage || inRow || setting.Value is not ListNode list)
        {
            Validate(setting.Value, setting.Key, values);
            return;
        }

        if (list.Items.Count == 0)
            values.Diagnostics.Report(LanguageErrors.ListLength, list.Span, $"The list of {Quote(Key)} is empty. Give one value for each stage, or a single value for all.");
        else if (list.Items.Count > Bounds.MaxStages)
            values.Diagnostics.Report(LanguageErrors.TooMany, setting.Key.Span, $"{Quote(Key)} has {NumberText.Show(list.Items.Count)} values; a network has at most {NumberText.Show(Bounds.MaxStages)} stages.");
        else
            foreach (var item in list.Items)
                Validate(item, setting.Key, values);
    }

    /// <summary>Whether a single value is right.</summary>
    public abstract bool CanRead(SettingSource source, ValueCache values);

    /// <summary>Whether a text is a value, without a message where it is not.</summary>
    public abstract bool Takes(ScalarNode text, ScalarNode key);

    protected abstract void Validate(SpecNode node, ScalarNode key, ValueCache values);
}

/// <inheritdoc/>
internal abstract class SettingDefinition<T>(string key, bool isPerStage, ValueSyntax<T> syntax) : SettingDefinition(key, isPerStage)
{
    /// <summary>Reads a value; false when it is wrong, which is reported once.</summary>
    public bool TryRead(SpecNode node, ScalarNode keyNode, ValueCache values, out T value) => values.TryRead(Key, syntax, node, keyNode, out value);

    public override bool CanRead(SettingSource source, ValueCache values) => TryRead(source.Node, source.Setting.Key, values, out _);

    public override bool Takes(ScalarNode text, ScalarNode key) => syntax.TryRead(text, key, new(), out _);

    protected override void Validate(SpecNode node, ScalarNode key, ValueCache values) => TryRead(node, key, values, out _);

    /// <summary>What is written, or the default.</summary>
    /// <param name="source">Null: nothing is written.</param>
    /// <param name="place">Of a default: the network's name.</param>
    public Draft<T> Draft(SettingSource? source, T byDefault, SourceSpan place, ValueCache values)
    {
        if (source is null)
            return new(new(byDefault, place, IsWritten: false), null, isKnown: true);
        var isKnown = TryRead(source.Node, source.Setting.Key, values, out var value);
        return new(new(isKnown ? value : byDefault, source.Node.Span, IsWritten: true), source, isKnown && !source.Setting.IsMisspelt);
    }
}

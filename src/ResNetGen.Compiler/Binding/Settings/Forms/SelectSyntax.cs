using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>none</c>, <c>sk</c>, <c>{ ratio: 1/8, divisor: 16, split_input: true }</c></summary>
internal sealed class SelectSyntax : ValueSyntax<SelectiveKernelSpec?>
{
    private const string Standard = "sk";

    private static readonly FractionSyntax Ratio = new();

    public static string Text(SelectiveKernelSpec? value) => value switch
    {
        null => "none",
        _ when value == SelectiveKernelSpec.Default => Standard,
        _ => $"{{ ratio: {FractionSyntax.Text(value.Ratio)}, divisor: {SettingNumber.Text(value.Divisor)}, split_input: {(value.SplitsInput ? "true" : "false")} }}",
    };

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, out SelectiveKernelSpec? value)
    {
        value = null;
        switch (node)
        {
            case ScalarNode { Text: "none" }:
                return true;
            case ScalarNode { Text: Standard }:
                value = SelectiveKernelSpec.Default;
                return true;
            case ScalarNode { Text.Length: > 0 } other:
                var meant = MeantValue.Of(key.Text, other.Text, [Standard, "none"]);
                diagnostics.Report(
                    LanguageErrors.UnknownValue, other.Span,
                    $"{Quote(other.Text)} is not a value of {Quote(key.Text)}.{meant.InWords} It takes 'none', '{Standard}' or {KeyPlace.Select.Example}.", edit: other.ChangedTo(meant.Text));
                return false;
        }

        if (MapReader.Open(node, key, KeyPlace.Select, diagnostics) is not { } reader)
            return false;
        var byDefault = SelectiveKernelSpec.Default;
        value = new(
            reader.Read("ratio", Ratio)?.Value ?? byDefault.Ratio,
            reader.Read("divisor", CommonSyntax.Channels)?.Value ?? byDefault.Divisor,
            reader.Read("split_input", CommonSyntax.Bool)?.Value ?? byDefault.SplitsInput);
        return !reader.Failed;
    }
}

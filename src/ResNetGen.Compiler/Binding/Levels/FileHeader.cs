using ResNetGen.Compiler.Binding.Names;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>What a file says of all its networks together.</summary>
internal sealed record FileHeader(string? Title, string? Source, string? Namespace)
{
    public static readonly ExpectationSyntax Expectation = new();

    public static readonly AccuracySyntax Accuracy = new();

    private static readonly OneLineSyntax Line = new();

    private static readonly NamespaceSyntax CSharpNamespace = new();

    public static FileHeader Read(SettingLayer top, DiagnosticBag diagnostics) => new(
        Text(top["title"], Line, diagnostics), Text(top["source"], Line, diagnostics), Text(top["namespace"], CSharpNamespace, diagnostics));

    private static string? Text(WrittenSetting? setting, ValueSyntax<string> syntax, DiagnosticBag diagnostics) =>
        setting is not null && syntax.TryRead(setting.Value, setting.Key, diagnostics, out var text) && text.Length > 0 ? text : null;
}

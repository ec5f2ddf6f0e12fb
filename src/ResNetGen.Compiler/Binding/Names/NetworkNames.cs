using System.Globalization;
using System.Text;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Names;

/// <summary>A network's name becomes a class, a file and a line of a list.</summary>
internal static class NetworkNames
{
    /// <summary>Files are named after networks, and file systems take 255 bytes.</summary>
    private const int MaxLength = 80;

    /// <summary>False when no class can have this name, which has been reported.</summary>
    public static bool Check(ScalarNode name, DiagnosticBag diagnostics)
    {
        var text = name.Text;
        if (text.Length > MaxLength)
            return Fail(NameErrors.NotAnIdentifier, $"{Quote(text)} is longer than {MaxLength} characters, too long for a class and its file.");
        if (CSharpIdentifier.FindFault(text) is { } fault)
            return NotAnIdentifier(name, fault, diagnostics);
        if (!CSharpIdentifier.IsNormalized(text))
            return Fail(NameErrors.NotAnIdentifier, $"{Quote(text)} is made of letters and separate accents, so that two names could look alike. Write it in composed letters (Unicode form C).", text.Normalize(NormalizationForm.FormC));
        if (CSharpWords.CannotNameType(text))
            return Fail(NameErrors.Keyword, $"{Quote(text)} is a keyword of C# and cannot name a class. Choose another name, such as {Quote(Capital(text) + "Net")}.", Capital(text) + "Net");
        if (ReservedNames.Owner(text) is { } owner)
            return Fail(NameErrors.ReservedName, $"{Quote(text)} is {owner}. Choose another name, such as {Quote(Capital(text) + "Net")}.", Capital(text) + "Net");
        return true;

        bool Fail(DiagnosticDescriptor descriptor, string message, string? instead = null)
        {
            diagnostics.Report(descriptor, name.Span, message, edit: name.ChangedTo(instead));
            return false;
        }
    }

    private static bool NotAnIdentifier(ScalarNode name, int fault, DiagnosticBag diagnostics)
    {
        var text = name.Text;
        if (text.Length == 0)
        {
            diagnostics.Report(NameErrors.NotAnIdentifier, name.Span, "A network needs a name. It becomes a C# class, such as 'ResNet50'.");
            return false;
        }

        var fitted = Fitted(text);
        var length = char.IsSurrogatePair(text, fault) ? 2 : 1;
        var what = fault == 0 && char.IsDigit(text[0]) ? "begins with a digit" : $"holds {Character(text, fault)}";
        diagnostics.Report(
            NameErrors.NotAnIdentifier, name.SpanOf(fault, length),
            $"{Quote(text)} cannot be the name of a C# class: it {what}.{(fitted is null ? "" : $" Write {Quote(fitted)}.")} A name is made of letters, digits and '_', and begins with a letter or '_'.",
            edit: name.ChangedTo(fitted));
        return false;
    }

    private static string Character(string text, int at)
    {
        var c = text[at];
        if (c == ' ')
            return "a space";
        return char.IsSurrogate(c) || char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? $"the character U+{char.ConvertToUtf32(text, at).ToString("X4", CultureInfo.InvariantCulture)}"
            : Quote(c.ToString());
    }

    /// <summary>The name with what cannot stand in it replaced, where that leaves a name.</summary>
    private static string? Fitted(string text)
    {
        var fitted = new string([.. text.Select(c => CSharpIdentifier.FindFault("_" + c) is null ? c : '_')]).Trim('_');
        return fitted.Length > 0 && CSharpIdentifier.FindFault(fitted) is null ? fitted : null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}

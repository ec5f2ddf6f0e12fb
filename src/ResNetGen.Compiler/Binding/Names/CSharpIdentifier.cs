using System.Globalization;
using System.Text;

namespace ResNetGen.Compiler.Binding.Names;

/// <summary>What C# takes for a name.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The offset of the first character that cannot stand where it does, or null. An empty text has its fault at 0.</summary>
    public static int? FindFault(string text)
    {
        if (text.Length == 0)
            return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(i == 0 ? CanStart(text[i]) : CanFollow(text[i])))
                return i;
        }

        return null;
    }

    /// <summary>Whether the name has one spelling only: letters are not put together from several characters.</summary>
    public static bool IsNormalized(string identifier) => identifier.IsNormalized(NormalizationForm.FormC);

    private static bool CanStart(char c) => c == '_' || char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    /// <summary>C# also allows invisible formatting characters and then ignores them, so that two names would be one: those are refused.</summary>
    private static bool CanFollow(char c) => CanStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}

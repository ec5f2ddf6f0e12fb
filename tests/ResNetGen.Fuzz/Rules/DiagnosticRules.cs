using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ResNetGen.Fuzz.Rules;

/// <summary>What holds of anything that is said about a file: no defect, a place in the file, one line.</summary>
internal static class DiagnosticRules
{
    private const int MaxMessage = 2_000;

    public static IEnumerable<string> Violations(MutantRun run)
    {
        // CS8785 in a build.
        if (run.Result.Exception is { } exception)
            yield return $"The generator has thrown: {exception}";
        foreach (var diagnostic in run.Result.Exception is null ? run.Result.Diagnostics : [])
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            if (diagnostic.Id.StartsWith("RNG9", StringComparison.Ordinal))
                yield return $"An internal error: {message}";
            else if (!IsInside(diagnostic.Location, run))
                yield return $"{diagnostic.Id} has no place in the file, but {diagnostic.Location.GetLineSpan()}: {message}";
            if (message.Length is 0 or > MaxMessage || message.Any(character => char.IsControl(character) || char.IsSurrogate(character) && !IsPaired(message)))
                yield return $"The message of {diagnostic.Id} is no line that can be read: {message}";
        }

        if (run.IsAccepted && run.Result.Exception is null && run.Result.GeneratedSources.Length < 2)
            yield return "Nothing is said of the file, and nothing is made of it.";
    }

    private static bool IsInside(Location location, MutantRun run)
    {
        if (location.GetLineSpan() is not { Path: MutantRun.Path } span || location.SourceSpan.End > run.Text.Length)
            return false;
        // Line and column say the same as the offset, as C# counts lines; a file with other line breaks than C# and YAML share is refused.
        return span.StartLinePosition.Line >= 0 && span.EndLinePosition >= span.StartLinePosition;
    }

    private static bool IsPaired(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}

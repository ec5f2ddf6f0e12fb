using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Templating;

/// <summary>Reads a template's text.</summary>
internal static class TemplateFile
{
    private const int MaxCharacters = 1 << 20;

    /// <param name="full">From the root; there is such a file.</param>
    /// <param name="shown">What messages call it.</param>
    /// <exception cref="TemplateFileException">It is not a file, it is too long, or it cannot be read.</exception>
    public static TemplateSource Read(string full, string shown)
    {
        if (SpecialFile.Is(full))
            throw new TemplateFileException($"{Quoting.Quote(shown)} is not a file but a pipe, a device or a socket.");
        try
        {
            var text = SpecReader.Start(full);
            return text.Length <= MaxCharacters
                ? new(shown, text)
                : throw new TemplateFileException($"{Quoting.Quote(shown)} has more than a million characters. A template is shorter; is this the file that you mean?");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TemplateFileException($"{Quoting.Quote(shown)} cannot be read: {failure.Message}");
        }
    }
}

using System.Text;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Reading;

/// <summary>Reads a file of keys and values, strictly: whatever is wrong with it is reported, all of it at once.</summary>
internal static class FileReader
{
    /// <param name="path">As it is named in errors.</param>
    /// <param name="kind">What the file is.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="read">Reads the values; what it returns counts only where nothing was reported.</param>
    /// <exception cref="FileErrorException">The text is in error.</exception>
    public static T Read<T>(string text, string path, FileKind kind, IReadOnlyList<string> keys, Func<KeyReader, T> read)
    {
        var diagnostics = new DiagnosticBag();
        var map = SpecParser.Parse(text, kind, diagnostics);
        var result = default(T);
        if (map is not null && diagnostics.Diagnostics.Count == 0 && !OtherKind.Report(map, kind.Name, keys, diagnostics))
            result = read(new(map, diagnostics, kind.Name, keys));

        var errors = diagnostics.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToList();
        return errors.Count == 0 ? result! : throw new FileErrorException(path, text, errors);
    }

    /// <exception cref="LabException">There is no such file, or it is not UTF-8.</exception>
    public static string Text(string path, string what)
    {
        if (SpecialFile.Is(path))
            throw new LabException($"'{path}' is not a file but a pipe, a device or a socket, so it cannot be {what}.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LabException($"There is no file '{path}', which should be {what}.{NearbyFile.Suggest(path, Environment.CurrentDirectory)}", failure);
        }
        catch (ArgumentException failure)
        {
            throw new LabException($"'{path}' is not text in UTF-8, so it cannot be {what}.", failure);
        }
    }
}

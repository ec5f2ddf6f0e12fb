using System.CommandLine;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Files that a command writes at its end.</summary>
internal static class OutputFolders
{
    /// <summary>Looks for their folders before the work of minutes that would be lost.</summary>
    /// <exception cref="LabException">One is not there.</exception>
    public static void Require(ParseResult result, Session session, params ReadOnlySpan<Option<string?>> options)
    {
        foreach (var option in options)
        {
            if (result.GetValue(option) is { } file && Path.GetDirectoryName(session.FullPath(file)) is { } folder && !Directory.Exists(folder))
                throw new LabException($"{option.Name} {file} cannot be written: there is no folder '{folder}'.");
        }
    }
}

using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Reports.Templates;

namespace ResNetGen.Tool.Templating;

/// <summary>The folder that a template is in, the only one that it may include files from.</summary>
/// <param name="full">Its path from the root.</param>
/// <param name="shown">Its path as the command line has it, with a slash at its end where it is not empty.</param>
internal sealed class TemplateFolder(string full, string shown) : ITemplateFolder
{
    public TemplateSource Read(string name)
    {
        var parts = name.Split('/', '\\');
        if (Path.IsPathRooted(name) || name.Contains(':') || parts.Contains(".."))
            throw new TemplateFileException($"{Quoting.Quote(name)} is not in the template's folder. A template includes files of its own folder, and of folders in it: move the file there.");
        var path = Path.Combine([full, .. parts]);
        if (!File.Exists(path))
            throw new TemplateFileException($"There is no file {Quoting.Quote(name)} in the template's folder, and no shipped template of that name.{DidYouMean.Suggest(name, Names(Path.GetDirectoryName(path)!, parts.Length))}");
        if (!IsInside(path))
            throw new TemplateFileException($"{Quoting.Quote(name)} is a symbolic link, or behind one, that leads out of the template's folder. A template includes files of its own folder: copy the file there.");
        return TemplateFile.Read(path, shown + string.Join('/', parts));
    }

    private bool IsInside(string path)
    {
        try
        {
            return RealPath.Of(path).StartsWith(RealPath.Of(full) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What could have been meant: shipped templates, and the files of the folder itself.</summary>
    private static IEnumerable<string> Names(string folder, int depth) =>
        ShippedTemplates.All.Select(template => template.Name)
            .Concat(depth == 1 && Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Take(1_000).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal) : []);
}

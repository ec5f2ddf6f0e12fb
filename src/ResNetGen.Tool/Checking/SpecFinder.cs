using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Checking;

/// <summary>Turns what stands on the command line into files: files, folders with all below them, and patterns that the shell left as they are.</summary>
internal static class SpecFinder
{
    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", ".git", "node_modules" };

    /// <summary>Paths as they are shown, each file once, in the order of the arguments and within one by name.</summary>
    /// <exception cref="ToolException">An argument leads to no spec.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            if (argument.Length == 0)
                throw new ToolException("A path is empty. Where it comes from a variable, the variable is not set.");
            var count = 0;
            foreach (var path in FindOne(argument, terminal))
            {
                count++;
                if (seen.Add(path == SpecReader.StandardInput ? path : terminal.FullPath(path)))
                    found.Add(path);
            }

            if (count == 0)
                throw new ToolException(Nothing(argument, terminal));
        }

        return found;
    }

    private static IEnumerable<string> FindOne(string argument, Terminal terminal)
    {
        if (argument == SpecReader.StandardInput || File.Exists(terminal.FullPath(argument)))
            return [argument];
        if (Directory.Exists(terminal.FullPath(argument)))
            return Specs(argument, terminal);
        if (!Glob.IsPattern(argument))
            return [];
        var root = Glob.Root(argument);
        var pattern = new Glob(argument);
        return Directory.Exists(terminal.FullPath(root)) ? Files(root, terminal).Where(pattern.Matches) : [];
    }

    private static IEnumerable<string> Specs(string folder, Terminal terminal) =>
        Files(folder, terminal).Where(Zoo.IsSpec);

    /// <summary>Links to folders are not followed: they could lead in a circle.</summary>
    private static IEnumerable<string> Files(string folder, Terminal terminal)
    {
        var info = new DirectoryInfo(terminal.FullPath(folder));
        foreach (var file in info.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
            yield return Join(folder, file.Name);
        foreach (var inner in info.EnumerateDirectories().OrderBy(inner => inner.Name, StringComparer.Ordinal))
        {
            if (SkippedFolders.Contains(inner.Name) || inner.LinkTarget is not null)
                continue;
            foreach (var path in Files(Join(folder, inner.Name), terminal))
                yield return path;
        }
    }

    private static string Join(string folder, string name) => folder is "." or "" ? name : $"{folder.Replace('\\', '/').TrimEnd('/')}/{name}";

    private static string Nothing(string argument, Terminal terminal)
    {
        if (Directory.Exists(terminal.FullPath(argument)))
            return $"The folder '{argument}' holds no *{Zoo.Extension} file, nor do the folders below it."
                + string.Concat(MisnamedSpec.Hints([argument], terminal).Select(hint => $" {hint}"));
        if (Glob.IsPattern(argument))
            return $"No file matches '{argument}'.";
        if (argument.LastIndexOf(':') is var colon and > 0 && File.Exists(terminal.FullPath(argument[..colon])))
            return $"'{argument}' names a network, and whole files are taken here. Leave '{argument[colon..]}' out.";
        return $"There is no file or folder '{argument}'.{DidYouMean.Ask(NearFile.Of(argument, terminal))}"
            + (Zoo.Find(argument) is null ? "" : " The network of that name is inside the tool; only files of yours are taken here.");
    }
}

using System.Text.RegularExpressions;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Checking;

/// <summary>A file that is a spec but for its name. A build says the same of it, by <c>ResNetGen.targets</c> (RNG395).</summary>
internal static class MisnamedSpec
{
    /// <summary>A network, or a list of them.</summary>
    internal const string Head = @"^(networks|name)[ \t]*:";

    /// <summary>Blocks as no other program's YAML has them.</summary>
    internal const string Blocks =
        @"\bblock[ \t]*:[ \t]*(basic|bottleneck)\b|\bblocks[ \t]*:[ \t]*\[?[ \t]*[0-9]|\bregnet[ \t]*:|\[[0-9]+[x×][0-9]+[ \t]*,[ \t]*[0-9.]*w?[^]\r\n]*[];]";

    /// <summary>The head of a file says what it is: a large one is not searched to its end.</summary>
    internal const string Searched = ".{0,20000}";

    /// <summary>The ending of a spec, mistyped.</summary>
    internal const string Typo = "(?i)[._-]resnets?$";

    private static readonly Regex Spec = new($@"\A(?={Searched}{Head})(?={Searched}({Blocks}))", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>A sentence for each such file that is named, or lies in one of the folders themselves.</summary>
    /// <param name="arguments">Files, folders and patterns; the current folder where there is none.</param>
    public static IEnumerable<string> Hints(IReadOnlyList<string> arguments, Terminal terminal) =>
        (arguments.Count == 0 ? ["."] : arguments).Where(argument => argument.Length > 0).Select(terminal.FullPath).Distinct()
        .SelectMany(path => Directory.Exists(path) ? Hints(path) : File.Exists(path) ? Named(path) : []);

    /// <summary>What is wrong with the name, and what it should be.</summary>
    public static string Describe(string name) =>
        $"{name} looks like a spec, but its name does not end with {Zoo.Extension}, so a build does not read it. Rename it to {Regex.Replace(Path.GetFileNameWithoutExtension(name), Typo, "", RegexOptions.CultureInvariant)}{Zoo.Extension}.";

    private static IEnumerable<string> Hints(string folder) => Directory.EnumerateFiles(folder).SelectMany(Named).Order(StringComparer.Ordinal);

    private static string[] Named(string path) =>
        !Zoo.IsSpec(path) && Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" && IsSpec(path) ? [Describe(Path.GetFileName(path))] : [];

    /// <summary>What cannot be read gets no hint: the user asked for something else.</summary>
    private static bool IsSpec(string path)
    {
        try
        {
            return !SpecialFile.Is(path) && Spec.IsMatch(SpecReader.Start(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

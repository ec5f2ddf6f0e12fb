namespace ResNetGen.Compiler.Tests.Mistakes;

/// <summary>A mistake that people make, with a file that has it and nothing else.</summary>
internal sealed record ClassicalMistake(string Title, string Yaml)
{
    /// <summary>A tab, which would not be seen in the list.</summary>
    public const char Tab = '→';

    public static IReadOnlyList<ClassicalMistake> All { get; } = Read();

    private static List<ClassicalMistake> Read()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("tests", "ResNetGen.Compiler.Tests", "Mistakes", "mistakes.txt")).ReplaceLineEndings("\n");
        return [.. text.Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2))
            .Select(parts => new ClassicalMistake(parts[0], parts[1].TrimEnd('\n').Replace(Tab, '\t') + "\n"))];
    }
}

using System.Reflection;
using Mono.Cecil;

namespace ResNetGen.Testing.Floor;

/// <summary>
/// The oldest TorchSharp supported, as far as it is used. All is compiled against a newer one, whose overloads the C# compiler may prefer:
/// what it has chosen must be there too, with that very signature.
/// </summary>
internal static class TorchSharpFloor
{
    private const string List = "torchsharp-0.105.txt";

    /// <summary>The list's lines.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. ReadLines().Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Fails when the assembly needs what is not on the list.</summary>
    /// <returns>What it needs.</returns>
    public static IReadOnlyList<string> Check(string assembly, ModuleDefinition module)
    {
        var references = TorchSharpReferences.Of(module).ToList();
        var unknown = references.Except(Lines).ToList();

        Assert.True(references.Count > 0, $"{assembly} refers to nothing in TorchSharp: is this the assembly?");
        Assert.True(unknown.Count == 0, $"""
            {assembly} needs of TorchSharp what is not on the list of what its release 0.105 has:
              {string.Join("\n  ", unknown)}
            Look it up in the source of release 0.105.0. What is there, with this very signature, becomes a line of
            tests/Shared/TorchSharpFloor/{List}; what is not, code must do without: another overload, or another way.
            """);
        return references;
    }

    private static IEnumerable<string> ReadLines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(List)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

using System.Reflection;

namespace TorchSharp.Api;

/// <summary>The public API of the real TorchSharp, read from the lists beside this file.</summary>
internal sealed class TorchSharpApi
{
    /// <summary>The list by reflection, and what it leaves out and TorchSharp's source shows.</summary>
    private static readonly string[] Lists = ["torchsharp-api-0.107.txt", "torchsharp-api-additions.txt"];

    private readonly Dictionary<string, ApiType> types = [];

    private TorchSharpApi(IEnumerable<string> lines)
    {
        ApiType? current = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("TYPE ", StringComparison.Ordinal))
            {
                var declared = ApiType.Parse(line);
                var definition = ApiType.Definition(declared.Name);
                if (!types.TryGetValue(definition, out current))
                    types.Add(definition, current = declared);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current!.Add(line.Trim());
            }
        }
    }

    internal static TorchSharpApi Load() => Load(_ => true);

    /// <summary>The lists without some of their lines.</summary>
    internal static TorchSharpApi Load(Func<string, bool> keep) => new(Lists.SelectMany(ReadLines).Where(keep));

    /// <param name="definition">A type's name; a generic one's with the number of its parameters, <c>torch.nn.Module`2</c>.</param>
    internal ApiType? Find(string definition) => types.GetValueOrDefault(definition);

    /// <summary>A type and those it derives from, as far as they are listed.</summary>
    internal IEnumerable<ApiType> WithBases(string definition)
    {
        for (var type = Find(definition); type is not null; type = Find(ApiType.Definition(type.Base)))
            yield return type;
    }

    private static IEnumerable<string> ReadLines(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list)
            ?? throw new InvalidOperationException($"{list} is not embedded in this test project: add tests/Shared/{list} as an EmbeddedResource of that name.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

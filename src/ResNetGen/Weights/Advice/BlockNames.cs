using System.Globalization;

namespace ResNetGen.Weights.Advice;

/// <summary>Reads names as stages of numbered blocks: of <c>layer1.0.conv1.weight</c> the stage <c>layer1</c>, the block 0 and its part <c>conv1</c>.</summary>
internal sealed class BlockNames
{
    /// <summary>A block's number has at least a module and a tensor behind it.</summary>
    private const int Behind = 2;

    public BlockNames(IEnumerable<string> names)
    {
        foreach (var parts in names.Select(name => name.Split('.')))
        {
            var at = Array.FindIndex(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
            if (at < 1 || at + Behind >= parts.Length)
                continue;
            var stage = string.Join('.', parts.Take(at));
            if (!Blocks.TryGetValue(stage, out var blocks))
                Blocks.Add(stage, blocks = []);
            blocks.Add(parts[at]);
            Parts.Add(parts[at + 1]);
        }
    }

    /// <summary>The numbers of the blocks of each stage.</summary>
    public Dictionary<string, HashSet<string>> Blocks { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules that any block has.</summary>
    public HashSet<string> Parts { get; } = new(StringComparer.Ordinal);

    public int Count(string stage) => Blocks.TryGetValue(stage, out var blocks) ? blocks.Count : 0;
}

using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Reports.Diff;

/// <summary>Whether the weights of one network can be loaded by the other: entries of the state dicts by name and shape.</summary>
/// <param name="Equal">Entries that both have, in one shape.</param>
/// <param name="Reshaped">Entries that both have, in two shapes.</param>
/// <param name="OnlyLeft">Entries that the right network would not expect.</param>
/// <param name="OnlyRight">Entries that the right network would miss.</param>
public sealed record WeightComparison(
    int Equal, EquatableArray<ReshapedEntry> Reshaped, EquatableArray<string> OnlyLeft, EquatableArray<string> OnlyRight)
{
    /// <summary>Blocks of either network whose entries nobody knows: classes of the user's own.</summary>
    public EquatableArray<string> Unknown { get; init; } = [];

    /// <summary>Either network loads the other's weights as they are.</summary>
    public bool IsComplete => Unknown.Count == 0 && Reshaped.Count == 0 && OnlyLeft.Count == 0 && OnlyRight.Count == 0;

    /// <summary>All but the classifier: what a network for other classes takes from a trained one.</summary>
    public bool IsCompleteButForClassifier =>
        !IsComplete && Unknown.Count == 0 && Equal > 0 && Reshaped.Select(entry => entry.Name).Concat(OnlyLeft).Concat(OnlyRight).All(name => name.StartsWith("fc.", StringComparison.Ordinal));

    /// <summary>Names of the blocks of the user's own.</summary>
    private static HashSet<string> Hidden(NetworkGraph graph) => new(graph.CustomBlocks.Select(block => block.Name), StringComparer.Ordinal);

    /// <summary>Of an entry of <c>layer1.0.conv1</c>, <c>layer1.0</c>.</summary>
    private static string BlockOf(StateEntry entry) => string.Join(".", entry.Layer.Split('.').Take(2));

    public static WeightComparison Of(NetworkGraph left, NetworkGraph right)
    {
        // Entries that the other network may have in a block of the user's own are not called missing.
        var (hiddenLeft, hiddenRight) = (Hidden(left), Hidden(right));
        var others = right.State.ToDictionary(entry => entry.Name, entry => entry.Shape);
        var equal = 0;
        var reshaped = new List<ReshapedEntry>();
        var onlyLeft = new List<string>();
        foreach (var entry in left.State)
        {
            if (!others.TryGetValue(entry.Name, out var shape))
            {
                if (!hiddenRight.Contains(BlockOf(entry)))
                    onlyLeft.Add(entry.Name);
            }
            else if (shape == entry.Shape)
                equal++;
            else
                reshaped.Add(new(entry.Name, entry.Shape, shape));
            others.Remove(entry.Name);
        }

        var onlyRight = right.State.Where(entry => others.ContainsKey(entry.Name) && !hiddenLeft.Contains(BlockOf(entry))).Select(entry => entry.Name);
        return new(equal, reshaped.ToEquatableArray(), onlyLeft.ToEquatableArray(), onlyRight.ToEquatableArray())
        {
            Unknown = left.CustomBlocks.Concat(right.CustomBlocks).Select(block => block.Name).Distinct().ToEquatableArray(),
        };
    }
}

public sealed record ReshapedEntry(string Name, EquatableArray<int> Left, EquatableArray<int> Right);

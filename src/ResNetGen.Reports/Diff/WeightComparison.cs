using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Reports.Diff;

/// <summary>Whether the weights of one network can be loaded by the other: entries of the state dicts by name and shape.</summary>
/// <param name="Equal">Entries that both have, in one shape.</param>
/// <param name="Reshaped">Entries that both have, in two shapes.</param>
/// <param name="OnlyLeft">Entries that the right network would not expect.</param>
/// <param name="OnlyRight">Entries that the right network would miss.</param>
public sealed record WeightComparison(
    int Equal, EquatableArray<ReshapedEntry> Reshaped, EquatableArray<string> OnlyLeft, EquatableArray<string> OnlyRight)
{
    /// <summary>Either network loads the other's weights as they are.</summary>
    public bool IsComplete => Reshaped.Count == 0 && OnlyLeft.Count == 0 && OnlyRight.Count == 0;

    /// <summary>All but the classifier: what a network for other classes takes from a trained one.</summary>
    public bool IsCompleteButForClassifier =>
        !IsComplete && Equal > 0 && Reshaped.Select(entry => entry.Name).Concat(OnlyLeft).Concat(OnlyRight).All(name => name.StartsWith("fc.", StringComparison.Ordinal));

    public static WeightComparison Of(NetworkGraph left, NetworkGraph right)
    {
        var others = right.State.ToDictionary(entry => entry.Name, entry => entry.Shape);
        var equal = 0;
        var reshaped = new List<ReshapedEntry>();
        var onlyLeft = new List<string>();
        foreach (var entry in left.State)
        {
            if (!others.TryGetValue(entry.Name, out var shape))
                onlyLeft.Add(entry.Name);
            else if (shape == entry.Shape)
                equal++;
            else
                reshaped.Add(new(entry.Name, entry.Shape, shape));
            others.Remove(entry.Name);
        }

        var onlyRight = right.State.Select(entry => entry.Name).Where(others.ContainsKey);
        return new(equal, reshaped.ToEquatableArray(), onlyLeft.ToEquatableArray(), onlyRight.ToEquatableArray());
    }
}

public sealed record ReshapedEntry(string Name, EquatableArray<int> Left, EquatableArray<int> Right);

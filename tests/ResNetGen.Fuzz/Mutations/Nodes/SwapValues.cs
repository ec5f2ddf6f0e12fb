using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>Two keys get each other's values.</summary>
internal sealed class SwapValues : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        // Neither value may hold the other: the tree would have no end.
        var map = dice.Of(spec.Maps());
        if (map.Entries.Count == 0)
            return;
        var (one, two) = (dice.Of(map.Entries), dice.Of(map.Entries));
        (one.Value, two.Value) = (two.Value, one.Value);
    }
}

using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A key, a row or a network disappears.</summary>
internal sealed class RemoveEntry : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var map = dice.Of(spec.Maps());
        if (map.Entries.Count > 0)
            map.Entries.RemoveAt(dice.Between(0, map.Entries.Count - 1));
    }
}

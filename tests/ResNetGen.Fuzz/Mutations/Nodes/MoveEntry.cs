using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A key moves to another level: from the top into a network, from a network into a row.</summary>
internal sealed class MoveEntry : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var maps = spec.Maps();
        var from = dice.Of(maps);
        if (from.Entries.Count == 0)
            return;
        var entry = dice.Of(from.Entries);
        from.Entries.Remove(entry);
        // What is left of the tree, without what the entry holds itself.
        dice.Of(spec.Maps()).Entries.Add(entry);
    }
}

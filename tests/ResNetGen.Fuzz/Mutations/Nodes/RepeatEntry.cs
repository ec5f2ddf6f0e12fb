using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A key, a row or a network is written once more, under its own name or another.</summary>
internal sealed class RepeatEntry : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var map = dice.Of(spec.Maps());
        if (map.Entries.Count == 0)
            return;
        var copy = dice.Of(map.Entries).Copy();
        if (copy.Key is ScalarTree key && dice.Chance(0.6))
            key.Text += dice.Of(["2", "_", "B", "\u0301"]);
        map.Entries.Insert(dice.Between(0, map.Entries.Count), copy);
    }
}

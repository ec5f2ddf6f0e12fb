using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A value is put into lists or maps, one inside the other.</summary>
internal sealed class DeepNesting : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var entries = spec.Entries();
        if (entries.Count == 0)
            return;
        var entry = dice.Of(entries);
        for (var depth = dice.Of([1, 2, 60, 64, 65, 500]); depth > 0; depth--)
            entry.Value = dice.Chance(0.5) ? List(entry.Value) : Map(entry.Value);
    }

    private static ListTree List(TreeNode item)
    {
        var list = new ListTree(isFlow: true);
        list.Items.Add(item);
        return list;
    }

    private static MapTree Map(TreeNode value)
    {
        var map = new MapTree(isFlow: true);
        map.Entries.Add(new(new ScalarTree("a"), value));
        return map;
    }
}

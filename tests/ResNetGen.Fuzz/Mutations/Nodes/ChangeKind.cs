using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A single value becomes a list or a map, a list or a map becomes one value or nothing.</summary>
internal sealed class ChangeKind : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var entries = spec.Entries();
        if (entries.Count == 0)
            return;
        var entry = dice.Of(entries);
        var list = new ListTree(isFlow: dice.Chance(0.5));
        entry.Value = (entry.Value, dice.Between(0, 2)) switch
        {
            (ScalarTree scalar, 0 or 1) => Repeated(list, scalar, dice.Between(0, 4)),
            (ListTree { Items: [var first, ..] }, 0) => first,
            (ListTree { Items: [..] } items, 1) => new ScalarTree(items.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (MapTree { Entries: [var only, ..] }, 0) => only.Key,
            (_, 1) => new MapTree(isFlow: true),
            _ => new ScalarTree(""),
        };
    }

    private static ListTree Repeated(ListTree list, ScalarTree scalar, int count)
    {
        for (; count > 0; count--)
            list.Items.Add(scalar.Copy());
        return list;
    }
}

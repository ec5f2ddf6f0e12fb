using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A list gets longer, shorter, or another order.</summary>
internal sealed class ChangeLength : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var lists = spec.All().OfType<ListTree>().Where(list => list.Items.Count > 0).ToList();
        if (lists.Count == 0)
            return;
        var items = dice.Of(lists).Items;
        switch (dice.Between(0, 3))
        {
            case 0:
                items.Add(dice.Of(items).Copy());
                break;
            case 1:
                items.RemoveAt(dice.Between(0, items.Count - 1));
                break;
            case 2:
                items.Reverse();
                break;
            default:
                var item = dice.Of(items);
                for (var count = dice.Of([10, 100, 1001]); count > 0; count--)
                    items.Add(item.Copy());
                break;
        }
    }
}

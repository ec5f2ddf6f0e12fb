using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A value becomes an alias of another one: above it, below it, around it, or nowhere.</summary>
internal sealed class ShareByAlias : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var entries = spec.Entries();
        if (entries.Count == 0)
            return;
        var source = dice.Of(entries);
        source.Value.Anchor ??= dice.Of(["a", "b", "w1"]);
        for (var count = dice.Between(1, 3); count > 0; count--)
        {
            var target = dice.Of(entries);
            if (target != source)
                target.Value = new AliasTree(dice.Chance(0.9) ? source.Value.Anchor : "nobody");
        }
    }
}

using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A network extends another one of its file, or itself, or nobody.</summary>
internal sealed class ExtendAnother : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var networks = spec.Networks().Where(network => network.Value is MapTree).ToList();
        if (networks.Count == 0)
            return;
        var target = dice.Of(spec.NetworkNames()).Text + (dice.Chance(0.1) ? "x" : "");
        ((MapTree)dice.Of(networks).Value).Entries.Insert(0, new(new ScalarTree("extends"), new ScalarTree(target)));
    }
}

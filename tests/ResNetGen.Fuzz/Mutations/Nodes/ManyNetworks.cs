using System.Globalization;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>Very many networks in a few bytes each: by <c>extends</c>, or from the top level alone. Some have very many stages besides.</summary>
internal sealed class ManyNetworks : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        if (spec.Find("networks")?.Value is not MapTree { Entries.Count: > 0 } networks)
            return;
        var first = networks.Entries[0].Key is ScalarTree { Text: var name } ? name : "";
        var isChain = dice.Chance(0.3);
        // A thousand cost as much as all that is tried beside them: seldom.
        for (var i = dice.Chance(0.02) ? dice.Of([1000, 5000]) : dice.Of([10, 20, 30, 50, 100]); i > 0; i--)
        {
            var network = new MapTree(isFlow: true);
            if (isChain || dice.Chance(0.7))
                network.Entries.Add(new(new ScalarTree("extends"), new ScalarTree(isChain && i > 1 ? Name(i - 1) : first)));
            networks.Entries.Add(new(new ScalarTree(Name(i)), network));
        }

        if (dice.Chance(0.5))
            dice.Of(networks.Entries).Value = Wide(dice);
        if (dice.Chance(0.3))
            networks.Entries[0].Value = Wide(dice);
    }

    private static MapTree Wide(Dice dice)
    {
        var network = new MapTree(isFlow: true);
        network.Entries.Add(new(new ScalarTree("block"), new ScalarTree(dice.Of(["basic", "bottleneck"]))));
        network.Entries.Add(new(new ScalarTree("blocks"), new ScalarTree(dice.Of(["1", "2", "10", "1000"]))));
        network.Entries.Add(new(new ScalarTree("width"), new ScalarTree("8")));
        network.Entries.Add(new(new ScalarTree("stride"), new ScalarTree("1")));
        network.Entries.Add(new(new ScalarTree("stages"), new ScalarTree(dice.Of(["1", "10", "100", "1000", "1001"]))));
        return network;
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"Copy{i}");
}

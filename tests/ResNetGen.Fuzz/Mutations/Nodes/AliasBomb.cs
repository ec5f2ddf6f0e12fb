using System.Globalization;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>Lists of aliases of lists of aliases, or one long list that very many networks share.</summary>
internal sealed class AliasBomb : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        if (dice.Chance(0.5))
            Bomb(spec, dice);
        else
            Shared(spec, dice);
    }

    private static void Bomb(MapTree spec, Dice dice)
    {
        var fan = dice.Between(2, 12);
        for (var i = 0; i < dice.Between(2, 30); i++)
        {
            var list = new ListTree(isFlow: true) { Anchor = Name(i) };
            for (var j = 0; j < fan; j++)
                list.Items.Add(i == 0 ? new ScalarTree("8") : new AliasTree(Name(i - 1)));
            spec.Entries.Insert(i, new(new ScalarTree(i == 0 ? dice.Of(["width", "blocks", "title"]) : Name(i)), list));
        }
    }

    private static void Shared(MapTree spec, Dice dice)
    {
        var list = new ListTree(isFlow: true) { Anchor = "shared" };
        for (var count = dice.Of([10, 100, 1000, 2000]); count > 0; count--)
            list.Items.Add(new ScalarTree("8"));
        spec.Entries.Insert(0, new(new ScalarTree("width"), list));
        if (spec.Find("networks")?.Value is not MapTree networks)
            return;
        for (var count = dice.Of([10, 10, 50, 100, 2000]); count > 0; count--)
        {
            var network = new MapTree(isFlow: true);
            network.Entries.Add(new(new ScalarTree("block"), new ScalarTree("basic")));
            network.Entries.Add(new(new ScalarTree(dice.Of(["width", "blocks", "stride"])), new AliasTree("shared")));
            networks.Entries.Add(new(new ScalarTree(string.Create(CultureInfo.InvariantCulture, $"Many{count}")), network));
        }
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"x{i}");
}

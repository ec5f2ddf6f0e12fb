using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A key becomes another one, or is misspelt.</summary>
internal sealed class RenameKey : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var keys = spec.Entries().Select(entry => entry.Key).OfType<ScalarTree>().ToList();
        if (keys.Count == 0)
            return;
        var key = dice.Of(keys);
        key.Text = dice.Chance(0.6)
            ? dice.Of([.. other.Entries().Select(entry => entry.Key).OfType<ScalarTree>().Select(scalar => scalar.Text), "<<", "", "stages", "namespace"])
            : Misspelt(key.Text, dice);
    }

    private static string Misspelt(string word, Dice dice)
    {
        if (word.Length == 0)
            return "x";
        var at = dice.Between(0, word.Length - 1);
        return dice.Between(0, 3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word.ToUpperInvariant(),
            _ => word.Replace('_', '-'),
        };
    }
}

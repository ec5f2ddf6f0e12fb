using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A letter becomes one of another script that looks the same, or something that cannot be seen is put in.</summary>
internal sealed class Homoglyphs : INodeMutation
{
    private const string Letters = "aceopxisABNRt105:,;- k_l";

    private const string Lookalikes = "\u0430\u0441\u0435\u043E\u0440\u0445\u0456\u0455\u0391\u0392\u039D\u211D\uFF54\uFF11\u0660\u09EB\uFF1A\uFF0C\u037E\u2011\u00A0\u212A\u203F\u01C0";

    private static readonly string[] Unseen = ["\u200B", "\u200C", "\u200D", "\u2060", "\u00AD", "\u180E", "\u034F", "\uFE0F", "\u0301", "\u3164", "\uD800\uDC00", "\U000E0041", "\U0001D400"];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var scalars = (dice.Chance(0.5) ? spec.NetworkNames() : spec.Scalars()).Where(scalar => scalar.Text.Length > 0).ToList();
        if (scalars.Count == 0)
            return;
        var scalar = dice.Of(scalars);
        var at = dice.Between(0, scalar.Text.Length - 1);
        scalar.Text = Letters.IndexOf(scalar.Text[at], StringComparison.Ordinal) is var letter and >= 0 && dice.Chance(0.7)
            ? scalar.Text[..at] + Lookalikes[letter] + scalar.Text[(at + 1)..]
            : scalar.Text.Insert(at, dice.Of(Unseen));
    }
}

using System.Text.RegularExpressions;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A number, alone or inside a cell, becomes one at or past an edge.</summary>
internal sealed partial class ExtremeNumber : INodeMutation
{
    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "-1", "-0", "+1", "00", "010", "255", "256", "1000", "1_000", "1__0", "_1", "10000", "65536", "100000", "1000000", "1000001", "2147483647",
        "2147483648", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551616", "99999999999999999999999999999", "0.5",
        "0.1", ".5", "5.", "1e3", "1e-3", "1e400", "1e-400", "1e28", "-1e28", "NaN", "Infinity", "∞", "0x10", "0b1", "1,000", "1.000.000", "١٠", "１０", "½", "²", "4.1G",
        "25.6M", "9G", "0K", "1e5M", "true", "null", "~",
    ];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var numbers = spec.Scalars().Where(scalar => Number().IsMatch(scalar.Text)).ToList();
        if (numbers.Count == 0)
            return;
        var scalar = dice.Of(numbers);
        var matches = Number().Matches(scalar.Text);
        var match = dice.Of(matches);
        var number = dice.Chance(0.03) ? new string(dice.Of(["9", "0", "1"])[0], 5000) : dice.Of(Numbers);
        scalar.Text = scalar.Text[..match.Index] + number + scalar.Text[(match.Index + match.Length)..];
    }

    [GeneratedRegex(@"[0-9][0-9_.]*")]
    private static partial Regex Number();
}

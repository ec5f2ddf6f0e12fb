using System.Globalization;
using System.Text.RegularExpressions;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A number becomes another one that might be meant.</summary>
internal sealed partial class SmallNumber : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var numbers = spec.Scalars().Where(scalar => Number().IsMatch(scalar.Text)).ToList();
        if (numbers.Count == 0)
            return;
        var scalar = dice.Of(numbers);
        var number = dice.Between(0, 2) switch
        {
            0 => dice.Between(1, 16),
            1 => dice.Between(1, 8) * 16,
            _ => 1 << dice.Between(0, 10),
        };
        scalar.Text = Number().Replace(scalar.Text, number.ToString(CultureInfo.InvariantCulture), 1);
    }

    [GeneratedRegex(@"[0-9][0-9_]*")]
    private static partial Regex Number();
}

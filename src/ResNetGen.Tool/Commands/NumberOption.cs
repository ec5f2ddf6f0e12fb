using System.CommandLine;
using System.Globalization;

namespace ResNetGen.Tool.Commands;

/// <summary>An option that takes a whole number from 1 on.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string[] aliases, string description, int byDefault, int most)
    {
        var option = new Option<int>(name, aliases) { Description = description, DefaultValueFactory = _ => byDefault };
        option.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            result.AddError($"'{name}' is a number from 1 to {most}, and not '{text}'.");
            return byDefault;
        };
        return option;
    }
}

using System.CommandLine;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>An option that takes a whole number from 1 on.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string[] aliases, string description, int byDefault, int most)
    {
        var option = new Option<int>(name, aliases) { Description = description, DefaultValueFactory = _ => byDefault };
        option.CustomParser = result => (int)(WholeNumber.Read(result, name, 1, most) ?? byDefault);
        return option;
    }
}

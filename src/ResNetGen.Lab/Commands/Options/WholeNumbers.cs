using System.CommandLine;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Options that take a whole number.</summary>
internal static class WholeNumbers
{
    /// <summary>Refuses smaller numbers on the command line, and what is not a number.</summary>
    public static void RequireAtLeast(Option<int?> option, int least) =>
        option.CustomParser = result => (int?)WholeNumber.Read(result, option.Name, least, int.MaxValue);

    /// <inheritdoc cref="RequireAtLeast(Option{int?}, int)"/>
    public static void RequireAtLeast(Option<long> option, long least) =>
        option.CustomParser = result => WholeNumber.Read(result, option.Name, least, long.MaxValue) ?? least;

    /// <summary>Refuses all other values on the command line.</summary>
    public static void RequireOneOf(Option<int> option, int one, int other) => option.CustomParser = result =>
    {
        if (WholeNumber.Parse(result) is { } value && (value == one || value == other))
            return (int)value;
        result.AddError($"{option.Name} must be {one} or {other}.");
        return one;
    };
}

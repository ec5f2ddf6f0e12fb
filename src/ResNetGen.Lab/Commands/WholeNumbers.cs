using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Lab.Commands;

/// <summary>Reads options that take a whole number. A validator cannot: it fails to ask for a value that is not a number.</summary>
internal static class WholeNumbers
{
    /// <summary>Refuses smaller numbers on the command line, and what is not a number.</summary>
    public static void RequireAtLeast(Option<int?> option, int least) =>
        option.CustomParser = result => (int?)Read(result, option.Name, least, int.MaxValue);

    /// <inheritdoc cref="RequireAtLeast(Option{int?}, int)"/>
    public static void RequireAtLeast(Option<long> option, long least) =>
        option.CustomParser = result => Read(result, option.Name, least, long.MaxValue) ?? least;

    /// <summary>Refuses all other values on the command line.</summary>
    public static void RequireOneOf(Option<int> option, int one, int other) => option.CustomParser = result =>
    {
        if (Parse(result) is { } value && (value == one || value == other))
            return (int)value;
        result.AddError($"{option.Name} must be {one} or {other}.");
        return one;
    };

    /// <returns>Null: it was refused.</returns>
    private static long? Read(ArgumentResult result, string name, long least, long most)
    {
        var value = Parse(result);
        if (value is null || value > most)
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least:N0} to {most:N0}, not {Text(result)}."));
        else if (value < least)
            result.AddError($"{name} must be at least {least}.");
        else
            return value;
        return null;
    }

    private static long? Parse(ArgumentResult result) =>
        long.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(ArgumentResult result) => Quoting.Quote(result.Tokens[^1].Value);
}

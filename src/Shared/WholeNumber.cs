using System.CommandLine.Parsing;
using System.Globalization;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen;

/// <summary>Reads the whole number behind an option, for both commands. A validator cannot: it fails to ask for a value that is not a number.</summary>
internal static class WholeNumber
{
    /// <param name="name">The option's.</param>
    /// <param name="least">The smallest number that it takes.</param>
    /// <param name="most">The largest one.</param>
    /// <returns>Null: it was refused.</returns>
    public static long? Read(ArgumentResult result, string name, long least, long most)
    {
        var value = Parse(result);
        if (value >= least && value <= most)
            return value;

        // The largest number of 32 or 64 bits is no news to somebody who wrote 0.
        var isOpen = most is int.MaxValue or long.MaxValue;
        result.AddError(value < least && isOpen
            ? string.Create(CultureInfo.InvariantCulture, $"{name} must be at least {least}.")
            : string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least:N0} to {most:N0}, not {Quoting.Quote(result.Tokens[^1].Value)}."));
        return null;
    }

    /// <summary>The number, or null where it is not one.</summary>
    public static long? Parse(ArgumentResult result) =>
        long.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}

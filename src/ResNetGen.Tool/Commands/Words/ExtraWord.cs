using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>A command line that goes on where the command takes nothing more.</summary>
internal static class ExtraWord
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Of(ParseResult result)
    {
        if (result.UnmatchedTokens is not [var word, ..])
            return null;
        var command = result.CommandResult.Command;
        var taken = command.Arguments.Count == 0
            ? "It takes options only."
            : $"It takes {string.Join(" ", command.Arguments.Select(argument => $"<{argument.Name}>"))} only.";
        return $"'{command.Name}' does not take {Quoting.Quote(word)}. {taken}";
    }
}

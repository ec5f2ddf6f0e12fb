using System.CommandLine;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>A command line that ends too early: what is missing is named and explained.</summary>
internal static class MissingArgument
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing
            ? Text(command, missing)
            : null;
    }

    /// <summary>What is said of an argument that is missing.</summary>
    public static string Text(Command command, Argument missing) =>
        $"'{command.Name}' needs <{missing.Name}>: {char.ToLowerInvariant(missing.Description![0])}{missing.Description[1..]}";
}

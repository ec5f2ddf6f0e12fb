using System.CommandLine;
using System.CommandLine.Invocation;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands;

/// <summary>A command line that cannot be run: what is wrong with it, and where to read on, instead of the whole help.</summary>
/// <param name="Errors">A sentence or two for each mistake.</param>
/// <param name="Advice">Lines about what to write instead.</param>
internal sealed record Refusal(IReadOnlyList<string> Errors, IReadOnlyList<string> Advice)
{
    /// <param name="program">What the command is called.</param>
    /// <returns>Null: nothing is wrong.</returns>
    public static Refusal? Of(ParseResult result, string program)
    {
        if (UnknownOption.Find(result) is { } unknown)
            return new([unknown], Help(result, program));
        if (result.Errors.Count == 0 || result.Action is not ParseErrorAction)
            return null;
        var known = UnknownCommand(result, program) ?? MissingArgument.Of(result);
        return new(known is not null ? [known] : [.. result.Errors.Select(error => error.Message)], Help(result, program));
    }

    /// <summary>What is wrong where the first word is not a command; or null.</summary>
    private static string? UnknownCommand(ParseResult result, string program)
    {
        if (result.CommandResult.Command is not RootCommand root || result.UnmatchedTokens is not [var word, ..])
            return null;
        var near = DidYouMean.Nearest(word, root.Subcommands.Select(command => command.Name));
        return $"There is no command {Quoting.Quote(word)}.{(near is null ? "" : $" Did you mean '{program} {near}'?")}";
    }

    private static string[] Help(ParseResult result, string program) =>
        [$"See '{program} {(result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ")}--help'."];
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>A command line that cannot be run: what is wrong with it, and where to read on, instead of the whole help.</summary>
/// <param name="Errors">A sentence or two for each mistake.</param>
/// <param name="Advice">Lines about what to write instead.</param>
internal sealed record Refusal(IReadOnlyList<string> Errors, IReadOnlyList<string> Advice)
{
    /// <param name="program">What the command is called.</param>
    /// <returns>Null: nothing is wrong.</returns>
    public static Refusal? Of(ParseResult result, string program)
    {
        if (UnknownOption.Find(result, program) is { } unknown)
            return new([unknown], Help(result, program));
        var isRefused = result.Errors.Count > 0 && result.Action is ParseErrorAction;
        if (!isRefused && !AsksForHelp(result))
            return null;
        if (UnknownCommand(result, program) is { } word)
            return new([word], Help(result, program));
        if (!isRefused)
            return null;
        var known = MissingArgument.Of(result) ?? ExtraWord.Of(result);
        return new(known is not null ? [known] : [.. result.Errors.Select(error => WrongValue.Of(error) ?? error.Message)], Help(result, program));
    }

    /// <summary>Help about a word that is not a command would be help about something else.</summary>
    private static bool AsksForHelp(ParseResult result) =>
        result.RootCommandResult.Command.Options.OfType<HelpOption>().Any(help => result.GetResult(help) is { Implicit: false });

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

using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>A value that an option or an argument does not take, or lacks: which of them it is, what it takes, and what was probably meant.</summary>
internal static class WrongValue
{
    /// <summary>What is wrong, or null where the error says it already.</summary>
    public static string? Of(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Option: var option } result => Of(option, result),
        ArgumentResult { Argument: var argument } result => Of($"<{argument.Name}>", Choices(argument.CompletionSources), result.Tokens),
        _ => null,
    };

    private static string? Of(Option option, OptionResult result)
    {
        if (result is { IdentifierTokenCount: 0, Parent: CommandResult { Command.Name: var command } } && option.Description is { } description)
            return $"'{command}' needs {option.Name}: {char.ToLowerInvariant(description[0])}{description[1..]}";
        var choices = Choices(option.CompletionSources);
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues)
            return $"{option.Name} needs a value{(choices.Count == 0 ? "" : $": {Quoting.Either(choices)}")}.";
        return result.Tokens.Count > option.Arity.MaximumNumberOfValues
            ? $"{option.Name} is given more than once. Leave all but one out."
            : Of(option.Name, choices, result.Tokens);
    }

    private static string? Of(string name, IReadOnlyList<string> choices, IReadOnlyList<Token> tokens)
    {
        if (choices.Count == 0 || tokens.FirstOrDefault(token => !choices.Contains(token.Value)) is not { Value: var value })
            return null;
        return $"{name} must be {Quoting.Either(choices)}, not {Quoting.Quote(value)}.{DidYouMean.Suggest(value, choices)}";
    }

    private static List<string> Choices(IEnumerable<Func<CompletionContext, IEnumerable<CompletionItem>>> sources) =>
        [.. sources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label)];
}

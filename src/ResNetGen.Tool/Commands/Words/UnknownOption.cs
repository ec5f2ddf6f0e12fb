using System.CommandLine;
using System.CommandLine.Parsing;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>A mistyped option would be taken for a file or a network's name: it is refused for what it is.</summary>
internal static class UnknownOption
{
    /// <summary>What is wrong, or null.</summary>
    /// <param name="program">What the command is called.</param>
    public static string? Find(ParseResult result, string program)
    {
        var command = result.CommandResult.Command;
        var given = result.CommandResult.Children.OfType<OptionResult>().ToList();
        var values = given.SelectMany(option => option.Tokens).ToHashSet(ReferenceEqualityComparer.Instance);
        var passed = given.Where(option => option.Option is ITakesOptions).SelectMany(option => option.Tokens).ToHashSet(ReferenceEqualityComparer.Instance);
        var unknown = result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && !passed.Contains(token) && (IsLong(token.Value) || (IsShort(token.Value) && !values.Contains(token))));
        if (unknown is null)
            return null;
        var name = command is RootCommand ? program : command.Name;
        return $"'{name}' has no option {Quoting.Quote(unknown.Value)}.{DidYouMean.Suggest(unknown.Value, command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)))}";
    }

    private static bool IsLong(string word) => word.StartsWith("--", StringComparison.Ordinal);

    /// <summary>A dash alone is standard input, and one before a digit begins a number. The value of an option may begin with one: <c>-o -a.svg</c>.</summary>
    private static bool IsShort(string word) => word is ['-', var letter, ..] && char.IsAsciiLetter(letter);
}

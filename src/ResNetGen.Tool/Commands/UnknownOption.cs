using System.CommandLine;
using System.CommandLine.Parsing;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands;

/// <summary>A mistyped option would be taken for a file or a network's name: it is refused for what it is.</summary>
internal static class UnknownOption
{
    private const string Prefix = "--";

    /// <summary>What is wrong, or null.</summary>
    public static string? Find(ParseResult result)
    {
        var unknown = result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith(Prefix, StringComparison.Ordinal));
        if (unknown is null)
            return null;
        var near = DidYouMean.Nearest(unknown.Value, result.CommandResult.Command.Options.Select(option => option.Name));
        return $"There is no option '{unknown.Value}'.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }
}

using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The C# blocks of a page. The fence of a block that shows a mistake names the compiler's error: <c>```csharp CS1503</c>.</summary>
internal static partial class DocumentedCode
{
    /// <summary>What a user's project has said. Examples document what needs it, not every member.</summary>
    private const string Settings = "#nullable enable\n#pragma warning disable CS1591\n";

    public static IReadOnlyList<(string Code, string? Error)> Of(string page)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs", page)).ReplaceLineEndings("\n");
        return [.. Fence().Matches(text).Select(match => (
            Settings + match.Groups["code"].Value,
            match.Groups["error"].Success ? match.Groups["error"].Value : null))];
    }

    [GeneratedRegex("^```csharp(?: (?<error>CS[0-9]+))?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

namespace ResNetGen.Tool.Commands.Words;

/// <summary>Other ways to ask for help than <c>--help</c>: no word at all, and the word <c>help</c> before a command or alone.</summary>
internal static class HelpWords
{
    /// <returns>The command line with <c>--help</c>, where it asks for help; else as it is.</returns>
    public static string[] AsOption(string[] args) => args switch
    {
        [] => ["--help"],
        ["help", .. var command] => [.. command, "--help"],
        _ => args,
    };
}

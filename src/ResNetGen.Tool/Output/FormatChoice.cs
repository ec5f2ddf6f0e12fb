using System.CommandLine;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Output;

/// <summary>The options that say what is written and where: the ending of a file's name decides, and the format's own option where there is no such name.</summary>
/// <param name="output">Where to.</param>
/// <param name="option">The name of the option that says the format, and a short one.</param>
/// <param name="formats">All that the command can write; the first is what it prints.</param>
internal sealed class FormatChoice(Option<string?> output, string[] option, OutputFormat[] formats)
{
    /// <param name="output">Where to.</param>
    /// <param name="formats">All that the command can write; the first is what it prints.</param>
    public FormatChoice(Option<string?> output, params OutputFormat[] formats) : this(output, ["--format", "-f"], formats) { }

    public Option<string?> Format { get; } = CreateOption(option, formats);

    /// <exception cref="ToolException">The name's ending is not one of the formats', or says another one than <c>--format</c>; the name is a folder's; or a picture would go to a terminal as bytes.</exception>
    public OutputFormat Of(ParseResult result, Terminal terminal)
    {
        var asked = formats.FirstOrDefault(format => format.Name == result.GetValue(Format));
        if (result.GetValue(output) is not { } path || path == SpecReader.StandardInput)
            return OnStandardOutput(asked ?? formats[0], terminal);
        OutputFile.RefuseFolder(path, terminal);
        var named = OutputFormat.OfName(path, formats);

        // The name of a device or a pipe says nothing of what is written there.
        if (asked is null && named is null && PathKind.OfSpecial(terminal.FullPath(path)) is not null)
            return formats[0];
        if (asked is null && named is null)
            throw new ToolException($"{(Path.GetExtension(path).Length == 0 ? $"'{path}' has no ending" : $"The ending of '{path}' is not one that this command writes")}. End the name in {Endings()}, or say the format with '{option[0]}'.");
        if (asked is not null && named is not null && asked != named)
            throw new ToolException($"'{path}' ends in {Path.GetExtension(path)}, which means {named.Name}, but '{option[0]}' says {asked.Name}. Leave '{option[0]}' out, or end the name in {asked.Endings[0]}.");
        return asked ?? named!;
    }

    private static OutputFormat OnStandardOutput(OutputFormat format, Terminal terminal) =>
        format.IsBinary && terminal.OutIsTerminal
            ? throw new ToolException($"{format.Name.ToUpperInvariant()} is not text, and a terminal shows text. Name a file with '--output', or redirect the output.")
            : format;

    /// <summary><c>.svg, .png or .pdf</c></summary>
    private string Endings()
    {
        var endings = formats.Select(format => format.Endings[0]).ToList();
        return $"{string.Join(", ", endings.SkipLast(1))} or {endings[^1]}";
    }

    private static Option<string?> CreateOption(string[] names, OutputFormat[] formats)
    {
        var option = new Option<string?>(names[0], names[1..]) { Description = $"What is written. [default: by the ending of the output's name, else {formats[0].Name}]" };
        option.AcceptOnlyFromAmong([.. formats.Select(format => format.Name)]);
        return option;
    }
}

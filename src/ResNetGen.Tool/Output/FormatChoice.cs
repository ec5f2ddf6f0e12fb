using System.CommandLine;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Output;

/// <summary>The options that say what is written and where: the ending of a file's name decides, and <c>--format</c> where there is no such name.</summary>
/// <param name="formats">All that the command can write; the first is what it prints.</param>
internal sealed class FormatChoice(Option<string?> output, params OutputFormat[] formats)
{
    public Option<string?> Format { get; } = CreateOption(formats);

    /// <exception cref="ToolException">The name's ending is not one of the formats', or says another one than <c>--format</c>; or a picture would go to a terminal as bytes.</exception>
    public OutputFormat Of(ParseResult result)
    {
        var asked = formats.FirstOrDefault(format => format.Name == result.GetValue(Format));
        if (result.GetValue(output) is not { } path || path == SpecReader.StandardInput)
            return asked is not { IsBinary: true } ? asked ?? formats[0] : throw new ToolException($"{asked.Name.ToUpperInvariant()} is not text. Name a file with '--output'.");
        var named = OutputFormat.OfName(path, formats);
        if (asked is null && named is null)
            throw new ToolException($"The ending of '{path}' is not one that this command writes. End the name in {Endings()}, or say the format with '--format'.");
        if (asked is not null && named is not null && asked != named)
            throw new ToolException($"'{path}' ends in {Path.GetExtension(path)}, which means {named.Name}, but '--format' says {asked.Name}. Leave '--format' out, or end the name in {asked.Endings[0]}.");
        return asked ?? named!;
    }

    /// <summary><c>.svg, .png or .pdf</c></summary>
    private string Endings()
    {
        var endings = formats.Select(format => format.Endings[0]).ToList();
        return $"{string.Join(", ", endings.SkipLast(1))} or {endings[^1]}";
    }

    private static Option<string?> CreateOption(OutputFormat[] formats)
    {
        var option = new Option<string?>("--format", "-f") { Description = $"What is written. [default: by the ending of the output's name, else {formats[0].Name}]" };
        option.AcceptOnlyFromAmong([.. formats.Select(format => format.Name)]);
        return option;
    }
}

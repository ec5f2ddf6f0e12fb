using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Commands;

namespace ResNetGen.Tool.Templating;

/// <summary>What <c>--template</c> names: a file, a template of the tool, the list of these, or the text of one.</summary>
internal static class TemplateChoice
{
    private const string List = "list";

    private const string ShowPrefix = "show:";

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--template", "-t")
        {
            Description = "Write what this template makes of the networks: a file, or a template of the tool. 'list' shows those, 'show:model-card' prints one to start from.",
            HelpName = "file or name",
        };
        option.CompletionSources.Add(context => Words(context.WordToComplete).Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }

    /// <summary>The word asks about templates, and no network is needed.</summary>
    public static bool IsQuestion(string? word) => word is not null && (word == List || word.StartsWith(ShowPrefix, StringComparison.Ordinal));

    /// <summary>The answer to such a word.</summary>
    /// <exception cref="ToolException">There is no such template.</exception>
    public static string Answer(string word) =>
        word == List ? Listing() : (Shipped(word[ShowPrefix.Length..]) ?? throw Unknown(word[ShowPrefix.Length..])).Text;

    /// <summary>What the template makes of the data.</summary>
    /// <exception cref="ToolException">There is no such template.</exception>
    public static string Render(string word, TemplateData data, Terminal terminal)
    {
        if (Shipped(word) is { } shipped)
            return TemplateRenderer.Render(shipped, data);
        var full = terminal.FullPath(word);
        if (Directory.Exists(full))
            throw new ToolException($"'{word}' is a folder. Name a template in it.");
        if (!File.Exists(full))
            throw IsName(word) ? Unknown(word) : new ToolException($"There is no template '{word}'.{DidYouMean.Ask(Near(word, full))}");
        var path = word.Replace('\\', '/');
        return TemplateRenderer.Render(Read(full, path), data, new TemplateFolder(Path.GetDirectoryName(full)!, path[..(path.LastIndexOf('/') + 1)]), terminal.Cancellation);
    }

    /// <summary>What could be meant; the texts to start from when the word begins so.</summary>
    private static IEnumerable<string> Words(string begun)
    {
        var names = ShippedTemplates.All.Select(template => template.Name);
        return begun.Length > 0 && (ShowPrefix.StartsWith(begun, StringComparison.Ordinal) || begun.StartsWith(ShowPrefix, StringComparison.Ordinal))
            ? names.Select(name => ShowPrefix + name)
            : names.Append(List);
    }

    private static TemplateSource Read(string full, string shown)
    {
        try
        {
            return TemplateFile.Read(full, shown);
        }
        catch (TemplateFileException failure)
        {
            throw new ToolException(failure.Message);
        }
    }

    /// <summary>A file's name has an ending, or a folder before it.</summary>
    private static bool IsName(string word) => Path.GetExtension(word).Length == 0 && word.IndexOfAny(['/', '\\']) < 0;

    private static ShippedTemplate? Shipped(string word) => IsName(word) ? ShippedTemplates.Find(word) : null;

    private static string? Near(string word, string full) =>
        Path.GetDirectoryName(full) is { } folder && Directory.Exists(folder)
        && DidYouMean.Nearest(Path.GetFileName(word), Directory.EnumerateFiles(folder).Take(1_000).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)) is { } near
            ? word[..^Path.GetFileName(word).Length] + near
            : null;

    private static ToolException Unknown(string word) => new(
        $"The tool has no template '{word}'.{DidYouMean.Suggest(word, ShippedTemplates.All.Select(template => template.Name))} 'resnetgen emit --template list' shows those that it has; a file of yours needs an ending, or './' before it.");

    private static string Listing()
    {
        var width = ShippedTemplates.All.Max(template => template.Name.Length);
        return string.Concat(ShippedTemplates.All.Select(template => $"{template.Name.PadRight(width)}  {template.Description}\n"))
            + "\nresnetgen emit resnet50 --template model-card           writes one\n"
            + "resnetgen emit --template show:model-card > my.scriban  prints it, to start one of yours from\n"
            + "resnetgen emit resnet50 --template my.scriban           writes yours\n";
    }
}

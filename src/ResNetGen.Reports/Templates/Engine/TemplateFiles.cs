using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>The template that runs and those that it includes: shipped ones by their names, and files of its folder.</summary>
internal sealed class TemplateFiles : ITemplateLoader
{
    private readonly Dictionary<string, TemplateSource> read = new(StringComparer.Ordinal);

    private readonly ITemplateFolder? folder;

    public TemplateFiles(TemplateSource main, ITemplateFolder? folder)
    {
        this.folder = folder;
        Main = Add(main);
    }

    public TemplateSource Main { get; }

    /// <summary>The template that was read under this path; the main one for a place in none.</summary>
    public TemplateSource Find(string? path) => path is not null && read.TryGetValue(path, out var found) ? found : Main;

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        try
        {
            if (ShippedTemplates.Find(templateName) is { } shipped)
                return Add(shipped.Source).Path;
            return folder is null
                ? throw new TemplateFileException($"There is no shipped template '{templateName}', and this template has no folder to include files from.")
                : Add(folder.Read(templateName)).Path;
        }
        catch (TemplateFileException failure)
        {
            throw new ScriptRuntimeException(callerSpan, failure.Message, failure);
        }
    }

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => read[templatePath].Text;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));

    /// <summary>Lines end alike on every machine, also those of files that do not.</summary>
    private TemplateSource Add(TemplateSource source)
    {
        var plain = source with { Text = source.Text.Replace("\r\n", "\n") };
        read[plain.Path] = plain;
        return plain;
    }
}

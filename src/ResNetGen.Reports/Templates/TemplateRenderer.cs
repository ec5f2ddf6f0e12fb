using System.Globalization;
using ResNetGen.Reports.Templates.Engine;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates;

/// <summary>Runs templates, in Scriban's language.</summary>
public static class TemplateRenderer
{
    /// <summary>What a user's template makes of the data, within limits; lines end with <c>\n</c>.</summary>
    /// <param name="folder">Where it may include files from; null: from nowhere.</param>
    /// <exception cref="TemplateException">The template, or one that it includes, is in error.</exception>
    /// <exception cref="OperationCanceledException">It is interrupted.</exception>
    public static string Render(TemplateSource template, TemplateData data, ITemplateFolder? folder = null, CancellationToken cancellation = default) =>
        Render(template, data, folder, TemplateLimits.User, cancellation);

    /// <summary>What a template of this assembly makes of the data.</summary>
    /// <exception cref="TemplateException">There is data that it does not fit, such as several networks for a model card.</exception>
    public static string Render(ShippedTemplate template, TemplateData data) => Render(template.Source, data, null, TemplateLimits.Shipped, default);

    /// <param name="name">Of a template of this assembly.</param>
    internal static string Render(string name, TemplateData data) => Render(ShippedTemplates.Find(name)!, data);

    internal static string Render(TemplateSource template, TemplateData data, ITemplateFolder? folder, TemplateLimits limits, CancellationToken cancellation)
    {
        var sources = new TemplateFiles(template, folder);
        var context = new LimitedContext(data, sources, limits, cancellation);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Some of Scriban's functions, such as 'string.capitalize', follow it.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var parsed = Template.Parse(sources.Main.Text, sources.Main.Path);
            if (parsed.HasErrors)
                throw TemplateErrors.Of(parsed.Messages, sources);
            return parsed.Render(context);
        }
        catch (ScriptAbortException)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (ScriptRuntimeException failure)
        {
            throw TemplateErrors.Of(failure, sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}

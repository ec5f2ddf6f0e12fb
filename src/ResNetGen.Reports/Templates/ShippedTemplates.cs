using System.Reflection;

namespace ResNetGen.Reports.Templates;

/// <summary>The templates of this assembly: its own tables and pages, and a model card.</summary>
public static class ShippedTemplates
{
    private const string Prefix = "templates/";

    private const string Ending = ".scriban";

    private const string CommentStart = "{{~ # ";

    private const string CommentEnd = " ~}}";

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<ShippedTemplate> All { get; } = [.. Names().Select(Read).OrderBy(template => template.Name, StringComparer.Ordinal)];

    /// <summary>The template of this name, or null.</summary>
    public static ShippedTemplate? Find(string name) => All.FirstOrDefault(template => template.Name == name);

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static ShippedTemplate Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd().Replace("\r", "");
        var comment = text.Substring(0, text.IndexOf('\n'));
        return new(
            resource.Substring(Prefix.Length, resource.Length - Prefix.Length - Ending.Length),
            comment.Substring(CommentStart.Length, comment.Length - CommentStart.Length - CommentEnd.Length), text);
    }
}

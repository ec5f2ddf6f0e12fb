using System.Text;
using ResNetGen.Reports;
using ResNetGen.Reports.Templates;
using ResNetGen.Reports.Templates.Data;
using ResNetGen.Reports.Templates.Engine;

namespace ResNetGen.Tool.Tests.Templates;

/// <summary>docs/templates.md shows an example with its output, and lists templates, functions and data as they are.</summary>
public class TemplatePageTests
{
    private static string Path => RepositoryRoot.Combine("docs", "templates.md");

    [Fact]
    public void The_page_lists_what_there_is_and_shows_what_its_example_writes()
    {
        var page = File.ReadAllText(Path);
        var example = Between(page, "```scriban\n", "```\n");

        page = Replace(page, "```text\n", "```\n", TemplateRun.Text(example, "resnet18"));
        page = Replace(page, "<!-- templates -->\n", "<!-- end of templates -->", Templates());
        page = Replace(page, "<!-- functions -->\n", "<!-- end of functions -->", Functions());
        page = Replace(page, "<!-- data -->\n", "<!-- end of data -->", Data());

        Snapshot.VerifyFile(page, Path);
    }

    [Fact]
    public void The_page_says_how_far_a_template_may_go()
    {
        var page = File.ReadAllText(Path);

        Assert.All(
            new[] { TemplateLimits.User.Loops, TemplateLimits.User.Steps, TemplateLimits.Depth, TemplateLimits.User.Characters, TemplateLimits.User.Made, TemplateLimits.User.Seconds, TemplateLimits.Bits },
            limit => Assert.Contains($" | {Figures.Exact(limit)} |\n", page));
    }

    private static string Templates() =>
        "\n| template | |\n|---|---|\n" + string.Concat(ShippedTemplates.All.Select(template => $"| `{template.Name}` | {template.Description} |\n")) + "\n";

    private static string Functions()
    {
        var text = new StringBuilder("\n| function | of a | gives | for example | |\n|---|---|---|---|---|\n");
        foreach (var function in TemplateFunction.All)
        {
            var call = $"{function.Example} | {function.Group}.{function.Name}";
            text.Append($"| `{function.Group}.{function.Name}` | {function.Takes} | {function.Meaning} | `{function.Group}.{function.Name} {function.Example}` | `{TemplateRun.Text($"{{{{ {call} }}}}")}` |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Data()
    {
        var text = new StringBuilder();
        foreach (var type in DataTypes.All)
        {
            text.Append(type == RootData.Type ? $"\n{type.Meaning}\n" : $"\n### {type.Name}\n\n{type.Meaning}\n").Append("\n| member | type | |\n|---|---|---|\n");
            foreach (var member in type.Members)
                text.Append($"| `{member.Name}` | {TypeOf(member)} | {member.Meaning} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string TypeOf(DataMember member)
    {
        if (member.Of is null)
            return member.Type;
        var link = $"[{member.Of.Name}](#{member.Of.Name})";
        return member.Type == "list of" ? $"{member.Type} {link}" : $"{link} {member.Type}".TrimEnd();
    }

    private static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Replace(string page, string from, string to, string text)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return page[..start] + text + page[page.IndexOf(to, start, StringComparison.Ordinal)..];
    }
}

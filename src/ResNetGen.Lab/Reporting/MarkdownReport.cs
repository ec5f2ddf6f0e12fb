using System.Text;

namespace ResNetGen.Lab.Reporting;

/// <summary>A report that can be committed: pictures are beside it.</summary>
internal static class MarkdownReport
{
    /// <param name="pictures">The names of the files with the curves, and what each shows.</param>
    public static string Write(Report report, IEnumerable<(string File, string Title)> pictures)
    {
        var text = new StringBuilder().Append($"# {Escape(report.Title)}\n\n");
        if (report.Source is { } source)
            text.Append($"Source: {Escape(source)}\n\n");
        foreach (var note in report.Notes)
            text.Append($"- {Escape(note)}\n");
        text.Append('\n');
        Row(text, Report.Columns);
        Row(text, Report.Columns.Select((_, column) => column is < Report.TextColumns and not 1 ? "---" : "---:"));
        foreach (var row in report.Rows)
            Row(text, row.Select(Escape));
        text.Append('\n');
        foreach (var (file, title) in pictures)
            text.Append($"![{Escape(title)}]({file})\n\n");

        text.Append("## To repeat it\n\n");
        if (report.Experiment is { } experiment)
        {
            Block(text, "yaml", experiment);
            Block(text, "", report.Command);
        }

        foreach (var (recipe, values) in report.Recipes)
        {
            text.Append($"The values of `{recipe}`:\n\n");
            Block(text, "", values);
        }

        foreach (var line in report.Circumstances)
            text.Append($"- {Escape(line)}\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append($"| {string.Join(" | ", cells)} |\n");

    private static void Block(StringBuilder text, string language, string content)
    {
        var fence = content.Contains("```", StringComparison.Ordinal) ? "`````" : "```";
        text.Append($"{fence}{language}\n{content}\n{fence}\n\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '|' or '*' or '_' or '<' or '[' or ']' or '`' or '\\')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}

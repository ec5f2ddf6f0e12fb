namespace ResNetGen.Tool.Checking;

/// <summary>For people: each diagnostic with its line, and the sum of all.</summary>
internal sealed class TextReport : ICheckReport
{
    public void Write(IReadOnlyList<CheckedFile> files, Terminal terminal)
    {
        var ink = new Ink(terminal.Color);
        var text = new DiagnosticText(terminal.Out, ink, terminal.Width, terminal.Unicode);
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                text.Write(file.Source, diagnostic);
                terminal.Out.WriteLine();
            }
        }

        var errors = files.Sum(file => file.Errors);
        var warnings = files.Sum(file => file.Warnings);
        var verdict = errors + warnings == 0
            ? ink.Green("0 errors, 0 warnings")
            : $"{(errors > 0 ? ink.Red(Count(errors, "error")) : "0 errors")}, {(warnings > 0 ? ink.Yellow(Count(warnings, "warning")) : "0 warnings")}";
        terminal.Out.WriteLine($"{Count(files.Count, "file")}, {Count(files.Sum(file => file.Networks.Count), "network")}: {verdict}");
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

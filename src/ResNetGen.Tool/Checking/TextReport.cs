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
        var verdict = $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        terminal.Out.WriteLine(
            $"{Count(files.Count, "file")}, {Count(files.Sum(file => file.Networks.Count), "network")}: {(errors > 0 ? ink.Red(verdict) : warnings > 0 ? ink.Yellow(verdict) : ink.Green(verdict))}");
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

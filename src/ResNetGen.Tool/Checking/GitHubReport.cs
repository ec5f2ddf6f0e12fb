using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Checking;

/// <summary>Workflow commands of GitHub Actions, which become annotations of a pull request.</summary>
internal sealed class GitHubReport : ICheckReport
{
    public void Write(IReadOnlyList<CheckedFile> files, Terminal terminal)
    {
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);

                // Columns are shown for places within one line only; with several lines they are refused.
                var columns = start.Line == end.Line ? $",col={start.Column + 1},endColumn={end.Column + 1}" : "";
                terminal.Out.WriteLine(
                    $"::{(diagnostic.Severity == Severity.Error ? "error" : "warning")} file={Property(file.Source.Path)},line={start.Line + 1},endLine={end.Line + 1}{columns},"
                    + $"title={Property($"{diagnostic.Id}: {diagnostic.Descriptor.Title}")}::{Data(diagnostic.Message)}");
            }
        }
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}

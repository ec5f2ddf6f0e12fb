using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Checking;

/// <summary>One line each in the form that MSBuild and editors read: <c>path(line,column,endLine,endColumn): error ID: message</c>.</summary>
internal sealed class MSBuildReport : ICheckReport
{
    public void Write(IReadOnlyList<CheckedFile> files, Terminal terminal)
    {
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);
                terminal.Out.WriteLine(
                    $"{Printable.Line(file.Source.Path)}({start.Line + 1},{start.Column + 1},{end.Line + 1},{end.Column + 1}): "
                    + $"{(diagnostic.Severity == Severity.Error ? "error" : "warning")} {diagnostic.Id}: {Printable.Line(diagnostic.Message)}");
            }
        }
    }
}

using System.CommandLine;
using ResNetGen.Lab.Reporting;
using ResNetGen.Lab.Sweeping;

namespace ResNetGen.Lab.Commands;

internal static class ReportCommand
{
    public static Command Create(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of a sweep, of a run, or one with the folders of runs." };
        var command = new Command("report", "Writes the report of a sweep anew, or that of runs: table and curves, as Markdown and as HTML.") { folder };
        command.SetAction(result =>
        {
            Write(new(session.FullPath(result.GetValue(folder)!)), result.GetValue(folder)!, session);
            return ExitCode.Success;
        });
        return command;
    }

    /// <param name="shown">The folder as the user names it.</param>
    public static void Write(SweepFolder folder, string shown, Session session)
    {
        var files = ReportFiles.Write(folder);
        session.Out.WriteLine($"wrote {Path.Combine(shown, files[0])} and {string.Join(", ", files.Skip(1))}");
    }
}

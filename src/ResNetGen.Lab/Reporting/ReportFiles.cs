using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Reporting;

/// <summary>Writes the report of a sweep, or of runs, into their folder.</summary>
internal static class ReportFiles
{
    /// <returns>The names of the files.</returns>
    /// <exception cref="LabException">The folder holds no results.</exception>
    public static IReadOnlyList<string> Write(SweepFolder folder)
    {
        var report = new Report(File.Exists(folder.Json) ? ResultFiles.ReadAll(folder) : FoundRuns.In(folder.Path) ?? ResultFiles.ReadAll(folder));
        var charts = report.WithoutCurves is null
            ? new[] { ("curves-error.svg", Curves.Errors(report.Groups)), ("curves-loss.svg", Curves.Losses(report.Groups)), ("curves-seconds.svg", Curves.BySeconds(report.Groups)) }
            : [];
        var pictures = charts.Select(chart => (File: chart.Item1, chart.Item2.Title, Svg: chart.Item2.ToSvg())).ToList();
        foreach (var picture in pictures)
            AtomicFile.WriteText(folder.In(picture.File), picture.Svg);
        AtomicFile.WriteText(folder.In("report.md"), MarkdownReport.Write(report, pictures.Select(picture => (picture.File, picture.Title))));
        AtomicFile.WriteText(folder.In("report.html"), HtmlReport.Write(report, pictures.Select(picture => picture.Svg)));
        return ["report.md", "report.html", .. pictures.Select(picture => picture.File)];
    }
}

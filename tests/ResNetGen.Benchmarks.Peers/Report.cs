using System.Globalization;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Sections;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Testing;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>Measures sections and writes each into the pages as soon as it is there.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<Section> sections, int pairs, TextWriter progress)
    {
        progress.WriteLine("exporting the networks");
        using var exports = new ExportFolder();
        foreach (var section in sections)
        {
            var (load, beside) = (Machine.Load(), new Beside());
            var measured = section.Measure(new(exports.Path, pairs, progress), beside);
            var text = string.Create(CultureInfo.InvariantCulture, $"""
                {Machine.Describe()}
                {pairs} pairs, taken in turns. The load was {load} before and {Machine.Load()} after. {beside.Describe()}

                {measured.Text}
                """);
            progress.WriteLine(text);
            var details = new Page(RepositoryRoot.Combine("docs", "benchmarks-details.md"));
            details.ReplaceSection(section.Name, text);
            details.Save();
            var first = new Page(RepositoryRoot.Combine("docs", "benchmarks.md"));
            first.ReplaceSection("machine", Machine.Describe() + "\n");
            foreach (var (takeaway, line) in measured.Takeaways)
                first.ReplaceLine(Takeaway.Start(takeaway.Title), line);
            first.Save();
        }
    }
}

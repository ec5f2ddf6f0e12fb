using System.Globalization;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Sections;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>Measures sections and writes each into the pages as soon as it is there.</summary>
/// <remarks>The first page has the numbers of one machine: where another one measures only some sections, they are shown and not written.</remarks>
internal static class Report
{
    private const string MachineSection = "machine";

    private static readonly string MachineLine = Machine.Describe() + "\n";

    public static void Write(IReadOnlyList<Section> sections, int pairs, TextWriter progress)
    {
        var writes = sections.Count == Section.All.Count || MeasuredPage.First().Section(MachineSection) == MachineLine;
        if (!writes)
            progress.WriteLine("The pages have another machine's numbers, and these are not all: they will be shown here and not written. Leave the sections out to write the pages anew.");
        progress.WriteLine("exporting the networks");
        using var exports = new ExportFolder();
        foreach (var section in sections)
        {
            var (load, beside) = (Machine.Load(), new Beside());
            var measured = section.Measure(new(exports.Path, pairs, progress), beside);
            var text = string.Create(CultureInfo.InvariantCulture, $"""
                {Machine.Describe()}
                {measured.How} The load was {load} before and {Machine.Load()} after. {beside.Describe()}

                {measured.Text}
                """);
            progress.WriteLine(text);
            if (!writes)
                continue;
            // Read anew each time: minutes have gone by, and somebody may have mended a sentence.
            var (first, details) = (MeasuredPage.First(), MeasuredPage.Details());
            details.ReplaceSection(section.Name, text);
            first.ReplaceSection(MachineSection, MachineLine);
            foreach (var takeaway in measured.Takeaways)
                takeaway.WriteTo(first, details);
            details.Save();
            first.Save();
        }
    }
}

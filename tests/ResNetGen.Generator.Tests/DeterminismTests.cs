using System.Globalization;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

/// <summary>Sources depend on specs and options alone: the same bytes on every machine.</summary>
public class DeterminismTests
{
    private static readonly SpecText First = TestProject.Spec("nets/a.resnet.yaml", "title: Two networks\n" + Yaml.Several("One", "Two"));

    private static readonly SpecText Second = TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Three"));

    private static readonly TestProject Project = TestProject.With(First, Second);

    [Fact]
    public void The_order_of_the_files_changes_nothing() => AssertSame(GeneratorRun.Of(Project with { Specs = [Second, First] }));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_change_nothing(string lineEnd) =>
        AssertSame(GeneratorRun.Of(Project with { Specs = [.. Project.Specs.Select(spec => spec.Edited(text => text.ReplaceLineEndings(lineEnd)))] }));

    [Fact]
    public void Sources_have_line_feeds_only() =>
        Assert.All(GeneratorRun.Of(Project).Sources, source => Assert.DoesNotContain('\r', source.Value));

    [Theory]
    [InlineData("/somewhere/else/")]
    [InlineData("/mnt/c/Größe und Maß/")]
    public void Another_place_on_the_disk_changes_nothing(string folder) =>
        AssertSame(GeneratorRun.Of(Project with
        {
            Folder = folder,
            Specs = [.. Project.Specs.Select(spec => new SpecText(spec.Path.Replace(Project.Folder!, folder, StringComparison.Ordinal), spec.GetText()))],
        }));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    public void The_culture_changes_nothing(string culture)
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            // Roslyn runs the steps on the calling thread.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            AssertSame(GeneratorRun.Of(Project));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    /// <summary>As an MSBuild node does that builds several projects: one process, one set of statics, each thread with a culture of its own.</summary>
    [Fact]
    public void Builds_beside_each_other_change_nothing()
    {
        string[] cultures = ["tr-TR", "ar-SA", "de-DE", "en-US"];
        var runs = new GeneratorRun[12];
        var threads = Enumerable.Range(0, runs.Length).Select(i => new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(cultures[i % cultures.Length]);
            runs[i] = GeneratorRun.Of(i % 2 == 0 ? Project : Project with { Specs = [Second, First] });
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(runs, AssertSame);
    }

    private static void AssertSame(GeneratorRun run)
    {
        Assert.Empty(run.Diagnostics);
        Assert.Equal(GeneratorRun.Of(Project).Sources, run.Sources);
    }
}

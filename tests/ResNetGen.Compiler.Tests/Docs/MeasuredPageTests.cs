using System.Globalization;
using System.Text.RegularExpressions;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>Benchmarks take an hour and write at the end: that the pages have rows for what they write is known before.</summary>
public partial class MeasuredPageTests
{
    /// <summary>Geometric means: 0.83 is the cube root of 0.86 x 0.86 x 0.78.</summary>
    private static readonly (int Batch, double Ratio)[] Ratios = [(1, 0.86), (8, 0.76), (1, 0.86), (8, 0.72), (1, 0.78), (8, 0.81)];

    [Fact]
    public void The_details_have_a_row_for_each_comparison() =>
        Assert.All(Takeaways.All, takeaway => Assert.True(MeasuredPage.Details().Row(takeaway.Title) is not null, takeaway.Title));

    [Fact]
    public void The_first_page_has_the_means_that_the_details_have()
    {
        var shown = Takeaways.All.Where(takeaway => takeaway.OnFirstPage is not null).ToList();

        Assert.Equal(6, shown.Count);
        Assert.All(shown, takeaway => Assert.Equal(Means(MeasuredPage.Details().Row(takeaway.Title)!), Means(MeasuredPage.First().Row(takeaway.OnFirstPage!)!)));
    }

    [Fact]
    public void The_first_page_has_the_generators_times_that_the_details_have() => Assert.All(GeneratorTakeaway.All, takeaway => Assert.Equal(
        MeasuredPage.Details().Row($"{takeaway.Benchmark} (specs: {GeneratorTakeaway.Specs})")!.Split('|')[2],
        MeasuredPage.First().Row(takeaway.Title)!.Split('|')[2]));

    /// <summary>The page says how many times the time of form c the others take; the measurement, what part of their time form c takes.</summary>
    [Theory]
    [InlineData("eval", "a pass in evaluation")]
    [InlineData("inference form", "a pass of the inference form")]
    [InlineData("training step", "a training step")]
    public void The_page_of_ResNeXts_forms_has_the_times_that_the_details_have(string measured, string shown)
    {
        var row = File.ReadAllLines(RepositoryRoot.Combine("docs", "resnext-forms.md")).Single(line => line.StartsWith($"| {shown} |", StringComparison.Ordinal));

        Assert.Equal($"| {shown} | 1 | {Times("b")} | {Times("a")} |", row);

        string Times(string form) =>
            (1 / double.Parse(Means(MeasuredPage.Details().Row($"{measured} : form {form}")!).Single().Trim('*'), CultureInfo.InvariantCulture)).ToString("0.0", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("eval", "a pass in evaluation")]
    [InlineData("training step", "a training step")]
    public void The_page_of_ResNeXts_forms_has_the_peaks_that_the_details_have(string measured, string shown)
    {
        var page = File.ReadAllLines(RepositoryRoot.Combine("docs", "resnext-forms.md"));

        Assert.Contains($"| peak memory of {shown}, MiB | {Peak("a", 5)} | {Peak("b", 6)} | {Peak("a", 6)} |", page);

        string Peak(string form, int cell) => MeasuredPage.Details().Row($"{measured} : form {form}")!.Split('|')[cell].Split('(')[0].Trim();
    }

    [Fact]
    public void A_row_has_the_means_the_range_and_the_verdict_on_its_goal()
    {
        var takeaway = new Takeaway("ours : theirs", 0.80, 8);

        Assert.Equal("**0.83** (0.78 to 0.86) | **0.76** (0.72 to 0.81) | at most 0.80 at batch 8: **missed** by 1 of 3", takeaway.Cells(Ratios));
        Assert.Equal("**0.83** of its time at batch 1, **0.76** at batch 8", takeaway.FirstPageCell(Ratios));
    }

    private static string[] Means(string row) => [.. Mean().Matches(row).Select(match => match.Value).Take(2)];

    [GeneratedRegex(@"\*\*[0-9.]+\*\*")]
    private static partial Regex Mean();
}

using System.Xml.Linq;
using ResNetGen.Lab.Reporting;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Curves;

namespace ResNetGen.Lab.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly SweepResults Results = new(
        new("degradation", "Deeper | not *simply* better", "arXiv:1512.03385", "cifar10", Epochs: 2, PlannedRuns: 5, new('d', 64), "networks: [Plain56, ResNet56]\nrecipes: [cifar-2015]\nseeds: [1, 2]\ndata: cifar10\n"),
        [
            FixedResults.Of("Plain56", 1, (0.5, 0.40), (0.4, 0.30)),
            FixedResults.Of("Plain56", 2, (0.6, 0.50), (0.5, 0.34)),
            FixedResults.Of("ResNet56", 1, (0.3, 0.25), (0.2, 0.26)),
            FixedResults.Of("ResNet56", 2, (0.3, 0.25)) with { Status = RunStatus.Diverged, Message = "The loss is NaN." },
        ]);

    /// <summary>0.30 and 0.34: mean 0.32, deviation √(2 x 0.02²) = 0.0283.</summary>
    [Fact]
    public void Errors_are_given_as_mean_and_deviation_over_the_seeds()
    {
        var row = new Report(Results).Rows.First();

        Assert.Equal(["Plain56", "269,722", "cifar-2015", "1, 2", "45.00\u00a0±\u00a07.07", "32.00\u00a0±\u00a02.83", "32.00\u00a0±\u00a02.83", "10"], row);
    }

    [Fact]
    public void One_finished_seed_has_no_deviation_and_one_that_diverged_is_no_number()
    {
        var row = new Report(Results).Rows.Last();

        Assert.Equal(["ResNet56", "269,722", "cifar-2015", "1, 2 (diverged)", "20.00", "26.00", "25.00", "10"], row);
    }

    [Fact]
    public void Curves_are_thin_for_training_and_bold_for_test_in_one_colour_for_a_network()
    {
        var chart = Curves.Errors(RunGroup.Of(Results));

        Assert.Equal([null, "Plain56", null, "ResNet56"], chart.Series.Select(series => series.Name));
        Assert.Equal(chart.Series[0].Stroke.Colour, chart.Series[1].Stroke.Colour);
        Assert.True(chart.Series[0].Stroke.Width < chart.Series[1].Stroke.Width);
        Assert.NotEqual(chart.Series[1].Stroke.Colour, chart.Series[3].Stroke.Colour);
        Assert.Equal([(391.0, 45.0), (782.0, 32.0)], chart.Series[1].Points.Select(point => (point.X, Math.Round(point.Y, 9))));
    }

    [Fact]
    public void Curves_begin_at_iteration_0_and_every_measurement_is_marked()
    {
        var chart = Curves.Errors(RunGroup.Of(Results));

        Assert.Equal(0, chart.XStart);
        Assert.All(chart.Series, series => Assert.True(series.Markers));
    }

    /// <summary>Plain56 after the first epoch: 40 and 50, mean 45, deviation 7.07. ResNet56 has one finished seed.</summary>
    [Fact]
    public void A_mean_over_seeds_has_the_band_of_its_deviation_and_says_so()
    {
        var chart = Curves.Errors(RunGroup.Of(Results));

        Assert.Equal([(391.0, 37.93, 52.07), (782.0, 29.17, 34.83)], chart.Series[1].Band.Select(point => (point.X, Math.Round(point.Low, 2), Math.Round(point.High, 2))));
        Assert.Empty(chart.Series[3].Band);
        Assert.Equal("Lines are means over 1 to 2 seeds, bands are one standard deviation up and down.", chart.Subtitle);
        Assert.Contains(chart.Subtitle, new Report(Results).Notes);
    }

    /// <summary>Each epoch of each seed takes 10.25 s, but the first of seed 2, which takes 30.25.</summary>
    [Fact]
    public void By_time_a_network_has_one_line_of_test_errors_and_seconds_add_up()
    {
        var slow = Results.Runs[1] with { Epochs = [Results.Runs[1].Epochs[0] with { Seconds = 30.25 }, .. Results.Runs[1].Epochs.Skip(1)] };

        var chart = Curves.BySeconds(RunGroup.Of(Results with { Runs = [Results.Runs[0], slow, .. Results.Runs.Skip(2)] }));

        Assert.Equal(["Plain56", "ResNet56"], chart.Series.Select(series => series.Name));
        Assert.Equal([(20.25, 45.0), (30.5, 32.0)], chart.Series[0].Points.Select(point => (point.X, Math.Round(point.Y, 9))));
        Assert.Equal(10.25, chart.Series[1].Points[0].X);
        Assert.Equal("Errors and seconds are means over the seeds.", chart.Subtitle);
        Assert.Equal(0, chart.XStart);
    }

    [Fact]
    public void A_network_without_a_finished_run_has_no_line()
    {
        var groups = RunGroup.Of(Results with { Runs = [.. Results.Runs, FixedResults.Of("ResNet110", 1, (0.5, 0.4)) with { Status = RunStatus.Diverged }] });

        Assert.Equal(["Plain56", "ResNet56"], Curves.Errors(groups).Series.Select(series => series.Name).OfType<string>());
        Assert.Equal(["Plain56", "ResNet56"], Curves.BySeconds(groups).Series.Select(series => series.Name));
    }

    [Fact]
    public void Curves_of_one_seed_have_neither_band_nor_a_word_about_means()
    {
        var chart = Curves.Errors(RunGroup.Of(Results with { Runs = [Results.Runs[0]] }));

        Assert.Null(chart.Subtitle);
        Assert.All(chart.Series, series => Assert.Empty(series.Band));
    }

    [Theory]
    [InlineData(4, 9)]
    [InlineData(9, 4)]
    [InlineData(1, 36)]
    public void Thirty_six_lines_have_thirty_six_looks(int networks, int recipes)
    {
        var runs = from network in Enumerable.Range(0, networks)
                   from recipe in Enumerable.Range(0, recipes)
                   select FixedResults.Of($"Net{network}", 1, (0.5, 0.45), (0.4, 0.4)) is var run ? run with { Run = run.Run with { Recipe = $"recipe{recipe}" } } : null;

        var bold = Curves.Errors(RunGroup.Of(Results with { Runs = [.. runs] })).Series.Where(series => series.Name is not null).ToList();

        Assert.Equal(36, bold.Select(series => series.Stroke).Distinct().Count());
        Assert.Equal(36, bold.Select(series => series.Name).Distinct().Count());
    }

    [Fact]
    public void The_axis_of_errors_begins_at_0() => Assert.Equal("0", Curves.Errors(RunGroup.Of(Results)).YScale().Ticks[0].Text);

    [Fact]
    public void What_holds_for_several_recipes_is_said_once()
    {
        var runs = new[] { "a", "b", "c" }.Select(recipe => FixedResults.Of("ResNet20", 1, (0.5, 0.45)) is var run ? run with { Run = run.Run with { Recipe = recipe } } : null!);

        var notes = new Report(Results with { Runs = [.. runs] }).Notes.ToList();

        Assert.StartsWith("With a, b and c, each network was trained for 391 iterations (1 epoch): ", Assert.Single(notes, note => note.StartsWith("With ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_in_Markdown() =>
        Snapshot.Verify(MarkdownReport.Write(new(Results), [("curves-error.svg", "Error")]), "Report", "md");

    [Fact]
    public void The_report_in_HTML_is_well_formed_and_says_the_same()
    {
        var html = HtmlReport.Write(new(Results), [Curves.Errors(RunGroup.Of(Results)).ToSvg()]);

        var body = XDocument.Parse(html.Replace("<!DOCTYPE html>\n", "").Replace("<meta charset=\"utf-8\">", "").Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", ""));
        Assert.Contains("<meta name=\"viewport\"", html);
        Assert.Contains("prefers-color-scheme: dark", html);
        var text = string.Concat(body.DescendantNodes().OfType<XText>());
        Assert.Contains("Deeper | not *simply* better", text);
        Assert.Contains("32.00\u00a0±\u00a02.83", text);
        Assert.Single(body.Root!.Elements(), element => element.Name.LocalName == "svg");
    }

    [Fact]
    public void A_sweep_ends_with_its_report()
    {
        using var folder = new TemporaryFolder();
        TinySweep.Run(TinySweep.Options(folder.Path, PaintedImages.Make(training: 64, test: 8)));

        var files = ReportFiles.Write(new(folder.Path));

        Assert.Equal(["report.md", "report.html", "curves-error.svg", "curves-loss.svg", "curves-seconds.svg"], files);
        Assert.All(files, file => Assert.True(new FileInfo(folder.In(file)).Length > 0));
        Assert.Contains("4 of 4 runs are finished", File.ReadAllText(folder.In("report.md")));
    }

    [Fact]
    public void One_epoch_of_one_iteration_is_a_table_without_curves_that_says_why()
    {
        using var folder = new TemporaryFolder();
        var experiment = TinySweep.Experiment with { Recipes = [TinyRun.Recipe.WithEpochs(1)] };
        TinySweep.Run(TinySweep.Options(folder.Path, PaintedImages.Make(training: 32, test: 8), experiment));

        Assert.Equal(["report.md", "report.html"], ReportFiles.Write(new(folder.Path)));
        Assert.Contains("- There are no curves: errors are measured at the end of an epoch, and each run had one.\n", File.ReadAllText(folder.In("report.md")));
    }

    [Fact]
    public void The_training_has_a_curve_within_an_epoch_and_the_test_a_point_at_its_end()
    {
        CurvePoint[] points = [new(130, 1.5, 0.6), new(260, 1.2, 0.5), new(391, 1.1, 0.4)];

        var chart = Curves.Errors(RunGroup.Of(Results with { Runs = [FixedResults.Of("ResNet20", 1, (0.5, 0.45)) with { Points = points }] }));

        Assert.Equal([(130.0, 60.0), (260.0, 50.0), (391.0, 40.0)], chart.Series[0].Points.Select(point => (point.X, Math.Round(point.Y, 9))));
        Assert.Equal([(391.0, 45.0)], chart.Series[1].Points.Select(point => (point.X, Math.Round(point.Y, 9))));
    }

    [Fact]
    public void A_folder_without_results_has_no_report()
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.Throws<LabException>(() => ReportFiles.Write(new(folder.Path)));

        Assert.Contains("results.json", failure.Message);
    }
}

using System.Text.RegularExpressions;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed partial class EvaluationPageTests
{
    [Fact]
    public void A_page_shows_the_figures_of_the_json_and_the_surest_mistakes_and_no_name_of_a_class_is_markup()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 96, test: 40) with { Classes = ["<b>bar", "cross", "disc", "ring"] };
        PngFolder.Write(data, folder.In("images"));
        Trainer.Train(TinyRun.Options(folder.In("run"), data), new SilentObserver(), default);

        var run = CommandRun.Of(folder.Path, "eval", "--run", "run", "--data", folder.In("images"), "--html", "page.html", "--json", "result.json", "--mistakes", "3");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("wrote page.html", run.Output);
        Assert.Matches(@"calibration error \d+\.\d\d%", run.Output);
        var page = File.ReadAllText(folder.In("page.html"));
        Assert.Contains("&lt;b&gt;bar", page);
        Assert.DoesNotContain("<b>", page);
        Assert.Equal(6, Picture().Count(page));
        Assert.DoesNotContain("http", WithoutNames().Replace(page, ""));
        var json = File.ReadAllText(folder.In("result.json"));
        Assert.Contains("\"per_class\"", json);
        Assert.Contains("\"calibration_error\"", json);
    }

    [GeneratedRegex("<img [^>]*src=\"data:image/png;base64,")]
    private static partial Regex Picture();

    /// <summary>The name of a format is not an address that a browser asks.</summary>
    [GeneratedRegex("xmlns=\"[^\"]*\"")]
    private static partial Regex WithoutNames();
}

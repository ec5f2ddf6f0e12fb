using System.Globalization;
using System.Text.Json;
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
        using var json = JsonDocument.Parse(File.ReadAllText(folder.In("result.json")));
        var right = json.RootElement.GetProperty("top1_correct").GetInt32();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"<li>top-1 accuracy<strong>{right / 40.0:0.0%}</strong></li>"), page);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"<li>calibration error<strong>{json.RootElement.GetProperty("calibration_error").GetDouble():0.0%}</strong></li>"), page);
        CommandRun.Of(folder.Path, "eval", "--run", "run", "--data", folder.In("images"), "--html", "all.html", "--mistakes", "40");
        var all = Confidences(File.ReadAllText(folder.In("all.html")));
        Assert.Equal(40 - right, all.Count);
        Assert.Equal(all.OrderDescending(), all);
        Assert.Equal(all.Take(3), Confidences(page));
    }

    private static List<double> Confidences(string page) => [.. Confidence().Matches(page).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("</strong> ([0-9.]+)%<br>is ")]
    private static partial Regex Confidence();

    [GeneratedRegex("<img [^>]*src=\"data:image/png;base64,")]
    private static partial Regex Picture();

    /// <summary>The name of a format is not an address that a browser asks.</summary>
    [GeneratedRegex("xmlns=\"[^\"]*\"")]
    private static partial Regex WithoutNames();
}

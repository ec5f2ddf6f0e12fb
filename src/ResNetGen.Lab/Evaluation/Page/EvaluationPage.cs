using System.Globalization;
using ResNetGen.Lab.Evaluation.Answers;
using ResNetGen.Lab.Explaining;

namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>A test's result as a page in one file: figures, calibration, classes, confusion matrix, and the most confident mistakes with their pictures.</summary>
internal static class EvaluationPage
{
    /// <summary>A matrix of more classes cannot be looked at.</summary>
    private const int WidestMatrix = 60;

    /// <param name="mapsAre">How the activation maps were computed.</param>
    public static string Write(EvaluationReport report, IReadOnlyList<Mistake> mistakes, ActivationMethod mapsAre)
    {
        var page = new PageText();
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Line($"<title>{report.Network} on {report.Data.Name}</title>");
        page.Raw($"<style>\n{PageStyle.Css}\n</style>\n</head>\n<body>");
        page.Line($"<h1>{report.Network} on {report.Data.Name}</h1>");
        page.Line($"<p class=\"faint\">Weights: {report.Weights}. {report.Result.Images:N0} test images, {EvaluationText.Words(report.Normalization)}; {report.Scoring.Description}.</p>");
        WriteFigures(page, report);
        WriteCalibration(page, report.Calibration);
        WriteClasses(page, report);
        WriteMatrix(page, report);
        WriteMistakes(page, report, mistakes, mapsAre);
        page.Raw("</body>\n</html>");
        return page.ToString();
    }

    private static void WriteFigures(PageText page, EvaluationReport report)
    {
        var (result, calibration) = (report.Result, report.Calibration);
        page.Raw("<ul class=\"figures\">");
        Figure("top-1 accuracy", Share(result.Correct, result.Images));
        if (result.Top > 1)
            Figure($"top-{result.Top} accuracy", Share(result.CorrectAmongTop, result.Images));
        Figure("calibration error", Percent(calibration.Error));
        if (calibration.Temperature is { } temperature)
            Figure("temperature", temperature.ToString("0.00", CultureInfo.InvariantCulture));
        if (report.Inference is { } form)
        {
            Figure("top-1 accuracy of the inference form", Share(form.Result.Correct, form.Result.Images));
            Figure("answers that both give", Share(form.SameAnswers, form.Result.Images));
        }

        page.Raw("</ul>");

        void Figure(string name, string value) => page.Line($"<li>{name}<strong>{value}</strong></li>");
    }

    private static void WriteCalibration(PageText page, Calibration calibration)
    {
        page.Raw("<h2>Is it as often right as it says?</h2>");
        page.Raw("<p>Bars: the share of right guesses among those of a confidence. Lines across: the mean confidence. Where a line lies above its bar, the network is too sure of itself.</p>");
        page.Raw(ReliabilityDiagram.ToSvg(calibration.Bins));
        if (calibration is { Temperature: { } temperature, Before: { } before, After: { } after })
            page.Line($"<p>Scores divided by a temperature of {temperature:0.00}, which was found on every second image, make the calibration error of the others {after:0.0%} in the place of {before:0.0%}.</p>");
    }

    private static void WriteClasses(PageText page, EvaluationReport report)
    {
        page.Raw("<h2>Classes</h2>\n<p>Precision: of the images that are taken for the class, the share that are of it. Recall: of the images of the class, the share that are taken for it.</p>");
        page.Raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Classes\"><table><thead><tr><th scope=\"col\">class</th><th scope=\"col\">images</th><th scope=\"col\">precision</th><th scope=\"col\">recall</th><th scope=\"col\">F1</th></tr></thead><tbody>");
        foreach (var each in ClassFigures.Of(report.Result.Confusion, report.Data.Classes))
            page.Line($"<tr><th scope=\"row\">{each.Name}</th><td>{each.Images:N0}</td><td>{Percent(each.Precision)}</td><td>{Percent(each.Recall)}</td><td>{Percent(each.F1)}</td></tr>");
        page.Raw("</tbody></table></div>");
    }

    private static void WriteMatrix(PageText page, EvaluationReport report)
    {
        var (confusion, classes) = (report.Result.Confusion, report.Data.Classes);
        page.Raw("<h2>Confusion matrix</h2>");
        if (confusion.Classes > WidestMatrix)
        {
            page.Line($"<p>A matrix of {confusion.Classes} classes is too wide to look at: --json writes it.</p>");
            return;
        }

        page.Raw("<p>Rows: the class of the images. Columns: what they are taken for.</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Confusion matrix\"><table class=\"matrix\"><thead><tr><th></th>");
        foreach (var name in classes)
            page.Line($"<th scope=\"col\"><span>{name}</span></th>");
        page.Raw("</tr></thead><tbody>");
        foreach (var (actual, name) in classes.Index())
        {
            page.Line($"<tr><th scope=\"row\">{name}</th>");
            var images = Math.Max(1, confusion.Images(actual));
            foreach (var (predicted, count) in confusion.Row(actual).Index())
            {
                // A few mistakes among thousands must be seen too.
                var strength = Math.Sqrt((double)count / images) * 0.75;
                if (count == 0)
                    page.Raw("<td></td>");
                else
                    page.Line($"<td style=\"background: rgba(var({(predicted == actual ? "--right" : "--wrong")}), {strength:0.##})\">{count}</td>");
            }

            page.Raw("</tr>");
        }

        page.Raw("</tbody></table></div>");
    }

    private static void WriteMistakes(PageText page, EvaluationReport report, IReadOnlyList<Mistake> mistakes, ActivationMethod mapsAre)
    {
        page.Raw("<h2>The most confident mistakes</h2>");
        if (mistakes.Count == 0)
        {
            page.Raw("<p>There are no mistakes.</p>");
            return;
        }

        page.Line($"<p>Beside each image, what spoke for the guess, from dark to light ({(mapsAre == ActivationMethod.Cam ? "class activation map" : "Grad-CAM")}).</p>");
        var small = report.Data.Test.Size.Height < 100;
        page.Raw("<ul class=\"gallery\">");
        foreach (var mistake in mistakes)
        {
            page.Raw($"<li><div class=\"pictures\">{Picture(mistake.Picture, "")}{Picture(mistake.Map, "")}</div>");
            page.Line($"<strong>{mistake.Guess}</strong> {mistake.Confidence:0.0%}<br>is {mistake.Class}<br><span class=\"faint\">{mistake.File ?? $"test image {mistake.Image}"}</span></li>");
        }

        page.Raw("</ul>");

        string Picture(byte[] png, string text) => $"<img alt=\"{text}\"{(small ? "" : " class=\"large\"")} src=\"{PngPicture.AsAddress(png)}\">";
    }

    private static string Share(long count, long all) => Percent((double)count / all);

    private static string Percent(double? share) => share is { } value ? value.ToString("0.0%", CultureInfo.InvariantCulture) : "–";
}

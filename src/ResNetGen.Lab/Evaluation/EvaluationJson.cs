using System.Text.Encodings.Web;
using System.Text.Json;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A test's result for programs.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Rows of <c>confusion</c> are the classes of the images, columns what they are taken for.</summary>
    public static string Of(EvaluationReport report)
    {
        var (result, confusion) = (report.Result, report.Result.Confusion);
        return JsonSerializer.Serialize(
            new
            {
                report.Network,
                report.Weights,
                Data = report.Data.Name,
                DataSha256 = report.Data.Sha256,
                TestImages = result.Images,
                Normalization = NormalizationNames.Of(report.Normalization),
                Scoring = report.Scoring.Description,
                Top1Correct = result.Correct,
                result.Top,
                TopCorrect = result.CorrectAmongTop,
                report.Data.Classes,
                PerClass = ClassFigures.Of(confusion, report.Data.Classes),
                CalibrationError = report.Calibration.Error,
                report.Calibration.Temperature,
                CalibrationErrorOfOthers = report.Calibration.Before,
                CalibrationErrorOfOthersWithTemperature = report.Calibration.After,
                Inference = report.Inference is { } form
                    ? new { form.Format, Top1Correct = form.Result.Correct, TopCorrect = form.Result.CorrectAmongTop, form.SameAnswers, form.LargestDifference, form.LargestScore }
                    : null,
                Confusion = Enumerable.Range(0, confusion.Classes).Select(confusion.Row),
            },
            Options) + "\n";
    }
}

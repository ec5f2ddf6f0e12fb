using System.Globalization;
using ResNetGen.Lab.Augmentation;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A test's result in words.</summary>
internal static class EvaluationText
{
    public static void Write(EvaluationReport report, TextWriter writer)
    {
        var result = report.Result;
        Line(writer, $"{report.Network} with the weights of '{report.Weights}'");
        Line(writer, $"on the {result.Images:N0} test images of {report.Data.Name}, {Words(report.Normalization)}");
        Line(writer, $"{report.Scoring.Description}");
        Line(writer, $"");
        WriteAccuracy(writer, 1, result.Correct, result.Images);
        if (result.Top > 1)
            WriteAccuracy(writer, result.Top, result.CorrectAmongTop, result.Images);
    }

    private static void WriteAccuracy(TextWriter writer, int top, long correct, long images)
    {
        var share = (double)correct / images;
        Line(writer, $"top-{top} accuracy {share,8:0.00%}   error {1 - share,8:0.00%}   {correct:N0} of {images:N0} right");
    }

    private static string Words(NormalizationKind kind) => kind switch
    {
        NormalizationKind.Mean => "less the mean of the training images",
        NormalizationKind.MeanAndDeviation => "less the mean of the training images, divided by their deviation",
        NormalizationKind.ImageNet => "less the mean of ImageNet, divided by its deviation",
        _ => "values from 0 to 1",
    };

    private static void Line(TextWriter writer, FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

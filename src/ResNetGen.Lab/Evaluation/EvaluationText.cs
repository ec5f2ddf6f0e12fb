using System.Globalization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Evaluation.Answers;

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
        WriteCalibration(writer, report.Calibration);
        if (report.Inference is { } inference)
            WriteInference(writer, inference);
    }

    private static void WriteAccuracy(TextWriter writer, int top, long correct, long images)
    {
        var share = (double)correct / images;
        Line(writer, $"top-{top} accuracy {share,8:0.00%}   error {1 - share,8:0.00%}   {correct:N0} of {images:N0} right");
    }

    private static void WriteCalibration(TextWriter writer, Calibration calibration)
    {
        Line(writer, $"calibration error {calibration.Error:0.00%}");
        if (calibration is { Temperature: { } temperature, Before: { } before, After: { } after })
            Line(writer, $"  with a temperature of {temperature:0.00}, found on every second image: {after:0.00%} of the others, {before:0.00%} without");
    }

    private static void WriteInference(TextWriter writer, InferenceComparison inference)
    {
        var result = inference.Result;
        Line(writer, $"");
        Line(writer, $"the inference form: {inference.Format}");
        WriteAccuracy(writer, 1, result.Correct, result.Images);
        Line(writer, $"same class as the network for {inference.SameAnswers:N0} of {result.Images:N0} images, {(double)inference.SameAnswers / result.Images:0.00%}");
        Line(writer, $"scores differ by at most {inference.LargestDifference:g2}; the largest score is {inference.LargestScore:g3}");
    }

    public static string Words(NormalizationKind kind) => kind switch
    {
        NormalizationKind.Mean => "less the mean of the training images",
        NormalizationKind.MeanAndDeviation => "less the mean of the training images, divided by their deviation",
        NormalizationKind.ImageNet => "less the mean of ImageNet, divided by its deviation",
        NormalizationKind.Caffe => "values from 0 to 255, less the mean of ImageNet, blue first",
        _ => "values from 0 to 1",
    };

    private static void Line(TextWriter writer, FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

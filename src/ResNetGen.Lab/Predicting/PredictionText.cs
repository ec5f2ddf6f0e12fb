using System.Globalization;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Predicting;

/// <summary>What is on an image, for a terminal: a bar a class.</summary>
internal static class PredictionText
{
    private const int BarWidth = 24;

    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static void Write(Prediction prediction, TextWriter writer)
    {
        writer.WriteLine(Printable.Line(prediction.File));
        var width = prediction.Top.Max(each => Printable.Line(each.Class).Length);
        foreach (var (name, share) in prediction.Top.Select(each => (Printable.Line(each.Class), each.Probability)))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name.PadRight(width)}  {share,6:0.0%}  {Bar(share)}").TrimEnd());
    }

    /// <summary>To an eighth of a character.</summary>
    private static string Bar(double share)
    {
        var eighths = (int)Math.Round(share * BarWidth * 8);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8]);
    }
}

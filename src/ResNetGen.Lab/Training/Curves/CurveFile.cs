using System.Globalization;
using System.Text;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training.Curves;

/// <summary>The points of a training for people's own tools: comma-separated, numbers in invariant culture.</summary>
internal static class CurveFile
{
    public static void Write(RunFolder folder, IReadOnlyList<CurvePoint> points)
    {
        var text = new StringBuilder("iteration,training_loss,training_error\n");
        foreach (var point in points)
            text.Append(CultureInfo.InvariantCulture, $"{point.Iteration},{point.Loss:R},{point.Error:R}\n");
        AtomicFile.WriteText(folder.Curve, text.ToString());
    }
}

using System.Globalization;
using System.Text;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training.Curves;

/// <summary>The points of a training for people's own tools: comma-separated, numbers in invariant culture.</summary>
internal static class CurveFile
{
    private const string Header = "iteration,training_loss,training_error";

    /// <returns>Nothing where a run has no such file: it is from before it was written, or one of PyTorch.</returns>
    /// <exception cref="LabException">The file is broken.</exception>
    public static IReadOnlyList<CurvePoint> Read(RunFolder folder)
    {
        if (!File.Exists(folder.Curve))
            return [];
        var points = File.ReadLines(folder.Curve).Skip(1).Select(ReadPoint).ToList();
        return points.Contains(null)
            ? throw new LabException($"'{folder.Curve}' is not the curve of a run: it has the columns {Header}, and numbers below them.")
            : [.. points.OfType<CurvePoint>()];
    }

    public static void Write(RunFolder folder, IReadOnlyList<CurvePoint> points)
    {
        var text = new StringBuilder(Header + "\n");
        foreach (var point in points)
            text.Append(CultureInfo.InvariantCulture, $"{point.Iteration},{point.Loss:R},{point.Error:R}\n");
        AtomicFile.WriteText(folder.Curve, text.ToString());
    }

    private static CurvePoint? ReadPoint(string line) =>
        line.Split(',') is [var iteration, var loss, var error]
        && long.TryParse(iteration, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && double.TryParse(loss, NumberStyles.Float, CultureInfo.InvariantCulture, out var mean)
        && double.TryParse(error, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            ? new(at, mean, share)
            : null;
}

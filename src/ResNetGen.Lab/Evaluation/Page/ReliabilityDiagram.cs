using ResNetGen.Lab.Charts;
using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>How often guesses are right, by how confident they are (arXiv:1706.04599, Figure 1). A network that knows itself has its bars on the diagonal.</summary>
internal static class ReliabilityDiagram
{
    private const int Side = 300, Left = 48, Top = 12, Bottom = 44, Right = 24;

    public static string ToSvg(IReadOnlyList<ConfidenceBin> bins)
    {
        var svg = new SvgWriter();
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Side + Right}\" height=\"{Top + Side + Bottom}\" viewBox=\"0 0 {Left + Side + Right} {Top + Side + Bottom}\" role=\"img\" aria-label=\"Share of right guesses by their confidence\">");
        foreach (var tenth in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            svg.Line($"<line x1=\"{Left}\" x2=\"{Left + Side}\" y1=\"{Y(tenth)}\" y2=\"{Y(tenth)}\" stroke=\"currentColor\" stroke-opacity=\"0.15\"/>");
            svg.Line($"<text x=\"{Left - 6}\" y=\"{Y(tenth) + 4}\" text-anchor=\"end\">{tenth * 100}%</text><text x=\"{X(tenth)}\" y=\"{Top + Side + 16}\" text-anchor=\"middle\">{tenth * 100}%</text>");
        }

        foreach (var bin in bins.Where(bin => bin.Images > 0))
        {
            svg.Line($"<rect x=\"{X(bin.From) + 1}\" y=\"{Y(bin.Accuracy)}\" width=\"{X(bin.To) - X(bin.From) - 2}\" height=\"{Side + Top - Y(bin.Accuracy)}\" fill=\"rgb(var(--right))\" fill-opacity=\"0.75\"><title>{bin.Images} images, {Math.Round(bin.Confidence * 100, 1)} % confident, {Math.Round(bin.Accuracy * 100, 1)} % right</title></rect>");
            svg.Line($"<line x1=\"{X(bin.From) + 1}\" x2=\"{X(bin.To) - 1}\" y1=\"{Y(bin.Confidence)}\" y2=\"{Y(bin.Confidence)}\" stroke=\"rgb(var(--wrong))\" stroke-width=\"2\"/>");
        }

        svg.Line($"<line x1=\"{Left}\" y1=\"{Top + Side}\" x2=\"{Left + Side}\" y2=\"{Top}\" stroke=\"currentColor\" stroke-opacity=\"0.5\" stroke-dasharray=\"4 4\"/>");
        svg.Line($"<text x=\"{Left + (Side / 2.0)}\" y=\"{Top + Side + 36}\" text-anchor=\"middle\">confidence of the guess</text>");
        svg.Line($"</svg>");
        return svg.ToString();
    }

    private static double X(double share) => Left + (share * Side);

    private static double Y(double share) => Top + ((1 - share) * Side);
}

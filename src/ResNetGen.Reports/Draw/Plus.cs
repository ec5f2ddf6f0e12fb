using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>An addition: a circle with a plus in it.</summary>
internal static class Plus
{
    public static void Draw(Sketch sketch, double x, double y, DrawnSize size)
    {
        sketch.Circle(x, y, size.PlusRadius, sketch.Theme.Background, sketch.Theme.Line);
        var arm = size.PlusRadius * 0.56;
        sketch.Line($"M{Sketch.N(x - arm)} {Sketch.N(y)} H{Sketch.N(x + arm)} M{Sketch.N(x)} {Sketch.N(y - arm)} V{Sketch.N(y + arm)}", sketch.Theme.Line, width: size.Stroke);
    }
}

namespace ResNetGen.Reports.Pictures;

/// <summary>Draws shapes of every kind in one format.</summary>
public interface IShapePainter
{
    void Paint(BoxShape box);

    void Paint(CircleShape circle);

    void Paint(LineShape line);

    void Paint(MarkShape mark);

    void Paint(TextShape text);
}

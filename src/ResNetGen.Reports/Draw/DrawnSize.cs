namespace ResNetGen.Reports.Draw;

/// <summary>Lengths of the parts of a drawing, in pixels of 1/96 inch.</summary>
internal sealed record DrawnSize
{
    public required double Font { get; init; }

    /// <summary>Of norms and activations.</summary>
    public required double MinorFont { get; init; }

    public required double BoxHeight { get; init; }

    public required double MinorHeight { get; init; }

    /// <summary>Left and right of a box's text.</summary>
    public required double TextPadding { get; init; }

    /// <summary>From one line of a box's text to the next.</summary>
    public required double LineHeight { get; init; }

    /// <summary>Between boxes.</summary>
    public required double Gap { get; init; }

    /// <summary>Before a block's first box, where its shortcut leaves.</summary>
    public required double Lead { get; init; }

    /// <summary>Between blocks.</summary>
    public required double RunGap { get; init; }

    /// <summary>Of the addition's circle.</summary>
    public required double PlusRadius { get; init; }

    /// <summary>Of a shortcut to the right of the boxes.</summary>
    public required double ArcReach { get; init; }

    /// <summary>Of what is written beside an arc.</summary>
    public required double LabelFont { get; init; }

    public required double Stroke { get; init; }

    /// <summary>Labels beside arcs are short and level, one below the other; else they are turned upward.</summary>
    public bool HasLevelLabels { get; init; }

    /// <summary>The paths of a split are drawn beside each other; else they are lines of one box.</summary>
    public bool HasPaths { get; init; }

    public double LabelLine => LabelFont + 2;

    /// <summary>For screens and slides.</summary>
    public static DrawnSize Wide { get; } = new()
    {
        Font = 12,
        MinorFont = 10.5,
        TextPadding = 8,
        BoxHeight = 26,
        MinorHeight = 18,
        LineHeight = 15,
        Gap = 14,
        Lead = 14,
        RunGap = 10,
        PlusRadius = 8,
        ArcReach = 24,
        LabelFont = 10,
        Stroke = 1.4,
        HasPaths = true,
    };

    /// <summary>For a paper's column: no text is smaller than 9 pixels, 6.75 points.</summary>
    public static DrawnSize Vertical { get; } = new()
    {
        Font = 10,
        MinorFont = 9,
        TextPadding = 6,
        BoxHeight = 18,
        MinorHeight = 14,
        LineHeight = 12,
        Gap = 10,
        Lead = 11,
        RunGap = 5,
        PlusRadius = 6,
        ArcReach = 18,
        LabelFont = 9,
        Stroke = 1.1,
    };

    /// <summary>As <see cref="Vertical"/>, and as low as can be.</summary>
    public static DrawnSize Compact { get; } = Vertical with { Gap = 9, RunGap = 2, PlusRadius = 5, ArcReach = 14, HasLevelLabels = true };
}

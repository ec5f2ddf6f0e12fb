namespace ResNetGen.Lab.Charts;

/// <summary>Turns values into places on an axis.</summary>
internal abstract class Scale
{
    /// <summary>From 0 at the low end to 1 at the high end.</summary>
    public abstract double Place(double value);

    /// <summary>Round values between both ends, with their text.</summary>
    public abstract IReadOnlyList<(double Value, string Text)> Ticks { get; }

    protected static void RequireRange(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
            throw new ArgumentException($"An axis from {low} to {high} has no length.");
    }
}

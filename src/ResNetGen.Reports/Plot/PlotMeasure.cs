namespace ResNetGen.Reports.Plot;

/// <summary>What an axis shows of a network.</summary>
/// <param name="Title">In words.</param>
/// <param name="Unit">Written behind the title at the axis; empty: a count.</param>
/// <param name="IsLogarithmic">Counts are; percentages are not.</param>
/// <param name="Of">The value; null: the network has none and is left out.</param>
public sealed record PlotMeasure(string Title, string Unit, bool IsLogarithmic, Func<PlotPoint, double?> Of)
{
    /// <summary>Trainable parameters, on a logarithmic axis.</summary>
    public static PlotMeasure Parameters { get; } = new("parameters", "", true, point => point.Parameters);

    /// <summary>Multiply-adds for one input, on a logarithmic axis.</summary>
    public static PlotMeasure MultiplyAdds { get; } = new("multiply-adds", "", true, point => point.MultiplyAdds);

    /// <summary>Published top-1 accuracy in percent; null for a network whose spec names none.</summary>
    public static PlotMeasure Accuracy { get; } = new("top-1 accuracy", ", %", false, point => (double?)point.Accuracy?.Top1);
}

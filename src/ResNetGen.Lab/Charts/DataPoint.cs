namespace ResNetGen.Lab.Charts;

/// <summary>A point of a line. One that is not finite (on a logarithmic axis: not above 0) is missing, and breaks the line.</summary>
public readonly record struct DataPoint(double X, double Y);

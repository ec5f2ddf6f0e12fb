namespace ResNetGen.Lab.Charts;

/// <summary>How far a band goes up and down at a place. All three are finite and, on a logarithmic axis, above 0; else the place is left out.</summary>
public readonly record struct BandPoint(double X, double Low, double High);

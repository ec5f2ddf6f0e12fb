namespace ResNetGen.Lab.Training;

/// <summary>A loss or a weight is no finite number any more: training cannot go on.</summary>
public sealed class DivergenceException(string message) : LabException(message);

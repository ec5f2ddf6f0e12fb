namespace ResNetGen.Lab.Training.Runs;

/// <summary>Another process trains in the folder of a run at the moment.</summary>
public sealed class RunInUseException(string message) : LabException(message);

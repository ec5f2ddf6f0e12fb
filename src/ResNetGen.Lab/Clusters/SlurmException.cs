namespace ResNetGen.Lab.Clusters;

/// <summary>Slurm refuses, or does not answer; the message is its own.</summary>
internal sealed class SlurmException(string message) : LabException(message);

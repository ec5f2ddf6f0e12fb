namespace ResNetGen.Lab.Clusters;

/// <summary>Slurm was asked for something and did not answer in time: whether it has done it is not known. The message is Slurm's own.</summary>
internal sealed class SilentSlurmException(string message) : LabException(message);

using ResNetGen.Lab.Clusters;

namespace ResNetGen.Lab.Tests.Clusters;

/// <summary>Answers as Slurm does, and counts what it is asked.</summary>
internal sealed class FakeSlurm
{
    public List<string> Asked { get; } = [];

    /// <summary>What squeue prints.</summary>
    public string Queue { get; set; } = "";

    /// <summary>What sbatch says where it refuses.</summary>
    public string? Refusal { get; set; }

    /// <summary>What squeue says where it does not answer.</summary>
    public string? Silence { get; set; }

    public Slurm Slurm => new(Call);

    private ProgramAnswer Call(string program, IReadOnlyList<string> arguments)
    {
        Asked.Add($"{program} {string.Join(' ', arguments)}");
        return (program, arguments[0]) switch
        {
            ("sbatch", "--version") => new(0, "slurm-wlm 22.05.8\n", ""),
            ("sbatch", _) when Refusal is { } refusal => new(1, "", refusal),
            ("sbatch", _) => new(0, $"{Asked.Count(line => line.StartsWith("sbatch --parsable", StringComparison.Ordinal)) + 40}\n", ""),
            ("squeue", _) when Silence is { } silence => new(1, "", silence),
            ("squeue", _) => new(0, Queue, ""),
            ("scontrol", _) => new(0, "MaxArraySize            = 2000\nMaxJobCount             = 10000\n", ""),
            _ => new(0, "", ""),
        };
    }
}

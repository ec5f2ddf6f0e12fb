using System.Diagnostics;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>What all sides start from, written by Python into a temporary folder.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("resnetgen-peers-");

    public ExportFolder()
    {
        using var process = Process.Start(Peer.Python, ["-B", System.IO.Path.Combine(AppContext.BaseDirectory, "export.py"), Path]);
        process.WaitForExit();
        if (process.ExitCode == 0)
            return;
        Dispose();
        throw new InvalidOperationException("The networks could not be exported; the lines above say why.");
    }

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}

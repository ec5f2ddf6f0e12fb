using System.Globalization;
using ResNetGen.Benchmarks.Peers.Tasks;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>A process in which oneDNN writes what it computes, a line for each call, to the output. Before each pass it writes a line of its own.</summary>
internal static class LayerLog
{
    /// <summary>The program's argument for it, followed by the folder of exports, a network and a batch.</summary>
    public const string Command = "log";

    public const int Passes = 20;

    public const string PassMark = "pass";

    private const int WarmUp = 5;

    public static void Run(string exports, string network, string batch, TextWriter output)
    {
        // As ONNX Runtime's arena does: fresh memory costs time when it is first written to, and that would be said of the layer that does it.
        if (!TensorMemory.KeepFreed())
            throw new PlatformNotSupportedException("This C library does not keep freed memory.");
        var job = Catalog.Make("fused", new(exports, network, int.Parse(batch, CultureInfo.InvariantCulture)));
        job.Check();
        for (var i = 0; i < WarmUp + Passes; i++)
        {
            if (i >= WarmUp)
            {
                output.WriteLine(PassMark);
                output.Flush();
            }

            job.Pass();
        }
    }
}

using System.Globalization;
using ResNetGen.Benchmarks.Peers.Tasks;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>A process in which oneDNN writes what it computes, a line for each call, to the output. Before each pass it writes a line of its own, and behind the last the milliseconds of all.</summary>
internal static class LayerLog
{
    /// <summary>The program's argument for it, followed by the folder of exports, a network and a batch.</summary>
    public const string Command = "log";

    public const int Passes = 20;

    public const string PassMark = "pass", EndMark = "end ";

    private const int WarmUp = 5;

    public static void Run(string exports, string network, string batch, TextWriter output)
    {
        // As ONNX Runtime's arena does: fresh memory costs time when it is first written to, and that would be said of the layer that does it.
        if (!TensorMemory.KeepFreed())
            throw new PlatformNotSupportedException("This C library does not keep freed memory.");
        var job = Catalog.Make("fused", new(exports, network, int.Parse(batch, CultureInfo.InvariantCulture)));
        job.Check();
        var milliseconds = 0.0;
        for (var i = 0; i < WarmUp + Passes; i++)
        {
            var isMeasured = i >= WarmUp;
            if (isMeasured)
                Say(PassMark);
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            job.Pass();
            milliseconds += isMeasured ? System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds : 0;
        }

        Say(EndMark + milliseconds.ToString("R", CultureInfo.InvariantCulture));

        void Say(string line)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>Where the time of this process's passes goes, in libtorch's own operators; <c>native/operators.cpp</c> watches them, here as in Python.</summary>
internal static unsafe class OperatorWatch
{
    /// <summary>Names the library for both workers.</summary>
    public const string Variable = "RESNETGEN_OPERATORS";

    private static readonly nint Library = NativeLibrary.Load(Environment.GetEnvironmentVariable(Variable)!);

    private static readonly delegate* unmanaged<void> Start = (delegate* unmanaged<void>)NativeLibrary.GetExport(Library, "operators_start");

    private static readonly delegate* unmanaged<byte*> Stop = (delegate* unmanaged<byte*>)NativeLibrary.GetExport(Library, "operators_stop");

    /// <summary>The library's lines, joined by bars, behind page faults and milliseconds of the whole.</summary>
    public static string Run(Action pass, int passes)
    {
        Start();
        var faults = PageFaults();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < passes; i++)
            pass();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        faults = PageFaults() - faults;
        var lines = Marshal.PtrToStringUTF8((nint)Stop())!;
        return string.Create(CultureInfo.InvariantCulture, $"{faults}\t{milliseconds:R}|{lines.ReplaceLineEndings("|").TrimEnd('|')}");
    }

    /// <summary>Those that the kernel served without reading from a disk: memory touched for the first time.</summary>
    private static long PageFaults() =>
        long.Parse(File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[7], CultureInfo.InvariantCulture);
}

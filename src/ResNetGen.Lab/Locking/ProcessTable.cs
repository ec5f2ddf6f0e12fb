using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ResNetGen.Lab.Locking;

/// <summary>What a machine's system says of its processes.</summary>
/// <param name="folder">Where Linux has a folder for each of them.</param>
internal sealed class ProcessTable(string folder = "/proc")
{
    /// <summary>kill(2): there is no such process.</summary>
    private const int NoSuchProcess = 3;

    public static ProcessTable OfThisMachine { get; } = new();

    /// <summary>When it began, as the system counts. Null: it has ended, or the system does not say: /proc may be mounted so that it shows one's own processes alone (hidepid).</summary>
    public string? StartOf(int process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? StatusOf(process)[19] : Process.GetProcessById(process).StartTime.Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (IsOfAnAbsentProcess(failure))
        {
            return null;
        }
    }

    /// <summary>Whether it runs, whoever asks.</summary>
    public bool Has(int process)
    {
        try
        {
            // One that has ended, and that its parent has not asked for, can still be signalled.
            if (OperatingSystem.IsLinux() && StatusOf(process)[0] is "Z" or "X")
                return false;
        }
        catch (Exception failure) when (IsOfAnAbsentProcess(failure))
        {
            // Not to be seen: kill tells whether it is there.
        }

        if (OperatingSystem.IsWindows())
            return Array.Exists(Process.GetProcesses(), each => each.Id == process);
        return kill(process, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;
    }

    /// <summary>After the name, which may hold anything: the state, and the 20th field from there, the ticks at which it began (proc(5)).</summary>
    private string[] StatusOf(int process)
    {
        var text = File.ReadAllText(Path.Combine(folder, process.ToString(CultureInfo.InvariantCulture), "stat"));
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static bool IsOfAnAbsentProcess(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception;

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int process, int signal);
}

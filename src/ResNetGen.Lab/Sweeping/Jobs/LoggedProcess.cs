using System.Diagnostics;
using System.Globalization;

namespace ResNetGen.Lab.Sweeping.Jobs;

/// <summary>A process whose words go into a file, also when the process that started it is gone.</summary>
internal static class LoggedProcess
{
    private const string Shell = "/bin/sh";

    /// <param name="command">The program and its arguments. They reach the shell as they are, never as text of a script.</param>
    public static ProcessStartInfo Start(IReadOnlyList<string> command, string log, string workingDirectory) =>
        new(Shell, ["-c", "exec \"$@\" >> \"$0\" 2>&1 < /dev/null", log, .. command]) { WorkingDirectory = workingDirectory };

    /// <summary>Sends SIGTERM, which .NET itself does not.</summary>
    public static void Terminate(Process process)
    {
        using var kill = Process.Start(new ProcessStartInfo(Shell, ["-c", "kill -TERM \"$0\" 2> /dev/null", process.Id.ToString(CultureInfo.InvariantCulture)]));
        kill?.WaitForExit();
    }
}

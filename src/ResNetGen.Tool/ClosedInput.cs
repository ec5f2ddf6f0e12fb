using System.Globalization;

namespace ResNetGen.Tool;

/// <summary>
/// Tells whether the process was started with its standard input closed, as by a shell's <c>&lt;&amp;-</c>. The runtime then opens a pipe of its own under that number, whose
/// other end is in this process too: nothing is ever written into it, and whoever reads it waits for ever.
/// </summary>
internal static class ClosedInput
{
    private const string Descriptors = "/proc/self/fd";

    private const string Flags = "flags:";

    /// <summary>Bits of a descriptor's flags that say what it may be used for: 0 reading, 1 writing, 2 both.</summary>
    private const int AccessMode = 3;

    /// <summary>Only Linux shows what descriptors are; elsewhere the answer is false.</summary>
    public static bool IsStandardInput()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Pipe("0") is { } pipe && Directory.EnumerateFileSystemEntries(Descriptors).Select(Path.GetFileName).OfType<string>().Any(other => Pipe(other) == pipe && CanWrite(other));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary><c>pipe:[989192]</c>, or null where the descriptor is something else, or is gone by now.</summary>
    private static string? Pipe(string descriptor)
    {
        var file = new FileInfo(Path.Combine(Descriptors, descriptor));
        return file.LinkTarget is { } target && target.StartsWith("pipe:[", StringComparison.Ordinal) ? target : null;
    }

    private static bool CanWrite(string descriptor)
    {
        var line = File.ReadLines($"/proc/self/fdinfo/{descriptor}").First(line => line.StartsWith(Flags, StringComparison.Ordinal));

        // The flags are octal, and the access mode lies within the last digit.
        return (int.Parse(line.AsSpan(line.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture) & AccessMode) != 0;
    }
}

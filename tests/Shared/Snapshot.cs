using System.Runtime.CompilerServices;
using System.Text;

namespace ResNetGen.Testing;

/// <summary>
/// Compares a text with a committed file, byte for byte. File names are those of the Verify library:
/// <c>Snapshots/NAME.verified.EXT</c> is the committed one, <c>NAME.received.EXT</c> what a failing test saw.
/// </summary>
internal static class Snapshot
{
    /// <summary>Set to 1, every comparison writes what it was given over the committed file.</summary>
    public const string UpdateVariable = "UPDATE_SNAPSHOTS";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static bool Updating => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    /// <summary>Compares with <c>Snapshots/NAME.verified.EXT</c> beside the calling source file.</summary>
    public static void Verify(string actual, string name, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Snapshots");
        VerifyFile(actual, Path.Combine(folder, $"{name}.verified.{extension}"), Path.Combine(folder, $"{name}.received.{extension}"));
    }

    /// <summary>Compares with a committed file of any place and name, such as a generated sample.</summary>
    /// <param name="actual">What the test made.</param>
    /// <param name="verifiedPath">The committed file.</param>
    /// <param name="receivedPath">Where what the test made is left when the two differ, for a diff tool; null leaves nothing.</param>
    public static void VerifyFile(string actual, string verifiedPath, string? receivedPath = null)
    {
        if (Updating)
        {
            Write(verifiedPath, actual);
            Delete(receivedPath);
            return;
        }

        var verified = File.Exists(verifiedPath) ? Utf8.GetString(File.ReadAllBytes(verifiedPath)) : null;
        if (verified == actual)
        {
            Delete(receivedPath);
            return;
        }

        if (receivedPath is not null)
        {
            Write(receivedPath, actual);
        }

        Assert.Fail(SnapshotFailure.Describe(verified, actual, verifiedPath, receivedPath));
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }

    private static void Delete(string? path)
    {
        if (path is not null && File.Exists(path))
        {
            File.Delete(path);
        }
    }
}

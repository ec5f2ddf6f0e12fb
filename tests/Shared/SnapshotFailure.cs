using DiffPlex.Renderer;

namespace ResNetGen.Testing;

/// <summary>What a reader of a log needs to judge a snapshot that differs: both files, the diff, and how to accept it.</summary>
internal static class SnapshotFailure
{
    public static string Describe(string? verified, string actual, string verifiedPath, string? receivedPath)
    {
        var shown = Path.GetRelativePath(RepositoryRoot.Path, verifiedPath);
        var headline = verified is null ? $"There is no snapshot {shown} yet." : $"The text differs from {shown}.";
        var received = receivedPath is null ? "" : $"\nReceived: {Path.GetRelativePath(RepositoryRoot.Path, receivedPath)}";
        var diff = UnidiffRenderer.GenerateUnidiff(Visible(verified ?? ""), Visible(actual), "verified", "received");

        return $"""
            {headline}{received}
            If the new text is right, run the test again with {Snapshot.UpdateVariable}=1 and commit the file.

            {diff}
            """;
    }

    /// <summary>Line ends are compared too: a carriage return is shown, so that no diff ever looks empty.</summary>
    private static string Visible(string text) => text.Replace("\r", "\u240d");
}

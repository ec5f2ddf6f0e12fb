namespace ResNetGen.Testing;

/// <summary>The folder that holds <c>ResNetGen.sln</c>, found upward from where the tests run.</summary>
internal static class RepositoryRoot
{
    private const string Marker = "ResNetGen.sln";

    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of something in the repository, given by its parts below the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder from '{start}' upward holds {Marker}. The tests read files of the repository: run them from its own build output.");
    }
}

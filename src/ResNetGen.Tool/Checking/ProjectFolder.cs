namespace ResNetGen.Tool.Checking;

/// <summary>Finds the project that a spec belongs to.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder upward that holds a C# project; null where there is none.</summary>
    public static string? Of(string fullPath)
    {
        for (var folder = Path.GetDirectoryName(fullPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csproj").Any())
                return folder;
        }

        return null;
    }
}

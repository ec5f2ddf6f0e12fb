using ResNetGen.Lab.Data.Folders;

namespace ResNetGen.Lab.Predicting;

/// <summary>The pictures that a command line names: files as they are, and of folders the pictures in them and in their folders.</summary>
internal static class GivenFiles
{
    private static readonly EnumerationOptions everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link to a folder above would go round for ever.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
    };

    /// <param name="root">What relative paths start from.</param>
    /// <returns>As the user would name each, and where it lies.</returns>
    /// <exception cref="LabException">There is no such file or folder, or a folder holds no picture.</exception>
    public static IEnumerable<(string Shown, string Path)> In(IEnumerable<string> given, string root) => given.SelectMany(name => Expand(name, Path.GetFullPath(name, root)));

    private static IEnumerable<(string Shown, string Path)> Expand(string name, string path)
    {
        if (File.Exists(path))
            return [(name, path)];
        if (!Directory.Exists(path))
            throw new LabException($"There is no file or folder '{name}'.");
        var files = Directory.EnumerateFiles(path, "*", everywhere).Where(ClassFolders.IsPicture).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files.Select(file => (Path.Combine(name, Path.GetRelativePath(path, file)), file))
            : throw new LabException($"The folder '{name}' holds no pictures (.jpg, .jpeg, .png, .webp, .bmp, .gif).");
    }
}

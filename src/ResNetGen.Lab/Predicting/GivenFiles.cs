using System.IO.Enumeration;
using ResNetGen.Lab.Data.Folders;

namespace ResNetGen.Lab.Predicting;

/// <summary>The pictures that a command line names: files as they are, and of folders the pictures in them and in their folders.</summary>
internal static class GivenFiles
{
    private static readonly EnumerationOptions everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden,
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
        var files = FilesIn(path).Where(ClassFolders.IsPicture).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files.Select(file => (Path.Combine(name, Path.GetRelativePath(path, file)), file))
            : throw new LabException($"The folder '{name}' holds no pictures (.jpg, .jpeg, .png, .webp, .bmp, .gif).");
    }

    /// <summary>Links to files are files; one to a folder is not followed, because one to a folder above would go round for ever.</summary>
    private static FileSystemEnumerable<string> FilesIn(string path) => new(path, (ref FileSystemEntry entry) => entry.ToFullPath(), everywhere)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };
}

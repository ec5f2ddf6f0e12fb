using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Data.Folders;

/// <summary>Finds the pictures of one's own: a folder for each class. Folders and files are taken in the order of their names, and hidden ones are passed over.</summary>
internal static class ClassFolders
{
    public const string Layout = "Images lie in train/CLASS/ and test/CLASS/ (or val/CLASS/), as .jpg, .jpeg, .png, .webp, .bmp or .gif.";

    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif"];

    /// <exception cref="LabException">The folder is missing, or has no folders.</exception>
    public static List<string> ClassesOf(string folder)
    {
        if (!Directory.Exists(folder))
            throw new LabException($"The folder '{folder}' is missing. {Layout}");
        var classes = Visible(Directory.EnumerateDirectories(folder)).Select(each => Path.GetFileName(each)!).ToList();
        return classes.Count > 0 ? classes : throw new LabException($"The folder '{folder}' has no folders; it needs one for each class, with the class's pictures.");
    }

    /// <exception cref="LabException">A class has no pictures, or something else among them.</exception>
    public static List<LabelledFile> FilesOf(string folder, List<string> classes, PhotoOptions options)
    {
        var files = new List<LabelledFile>();
        var (others, folders) = (0, 0);
        for (var label = 0; label < classes.Count; label++)
        {
            var path = Path.Combine(folder, classes[label]);
            var before = files.Count;
            foreach (var file in Visible(Directory.EnumerateFiles(path)))
            {
                if (IsPicture(file))
                    files.Add(new(file, label));
                else if (options.SkipBroken)
                    others++;
                else
                    throw new LabException($"'{file}' is not a picture by its name (.jpg, .jpeg, .png, .webp, .bmp, .gif); the folder of a class holds nothing else. --skip-broken leaves it out.");
            }

            if (files.Count == before)
                throw new LabException($"The folder '{path}' has no pictures.");
            var inside = Visible(Directory.EnumerateDirectories(path)).ToList();
            if (inside.Count > 0 && !options.SkipBroken)
                throw new LabException($"'{inside[0]}' is a folder in the folder of a class, whose pictures lie in that folder itself: move them up. --skip-broken leaves it out.");
            folders += inside.Count;
        }

        if (others > 0)
            options.Note?.Invoke($"note: {others:N0} {(others == 1 ? "file that is" : "files that are")} not a picture by name {(others == 1 ? "is" : "are")} left out of '{folder}'.");
        if (folders > 0)
            options.Note?.Invoke($"note: {folders:N0} {(folders == 1 ? "folder" : "folders")} in the folders of classes {(folders == 1 ? "is" : "are")} left out of '{folder}'.");
        return files;
    }

    /// <summary>Whether a folder has folders with pictures, as one for all has.</summary>
    public static bool HasClasses(string folder) =>
        Directory.Exists(folder) && Visible(Directory.EnumerateDirectories(folder)).Any(each => Directory.EnumerateFiles(each).Any(IsPicture));

    /// <summary>By its name.</summary>
    public static bool IsPicture(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>File managers leave hidden files behind.</summary>
    private static IEnumerable<string> Visible(IEnumerable<string> paths) =>
        paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal);
}

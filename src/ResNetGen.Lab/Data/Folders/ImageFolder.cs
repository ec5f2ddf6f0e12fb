using System.Security.Cryptography;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Lab.Data.Png;

namespace ResNetGen.Lab.Data.Folders;

/// <summary>
/// Images of one's own: <c>train/CLASS/</c> and <c>test/CLASS/</c> (or <c>val/CLASS/</c>), or <c>CLASS/</c> with a share that is kept for testing. PNG files of one
/// size are read into memory; all others stay in their files until they are needed.
/// </summary>
internal static class ImageFolder
{
    private const string TrainingFolder = "train", TestFolder = "test", OtherTestFolder = "val";

    public static bool IsIn(string folder, PhotoOptions options) => HasSets(folder) || options.Split is not null || ClassFolders.HasClasses(folder);

    /// <exception cref="LabException">A folder is missing or empty, or a file is not a picture.</exception>
    public static Dataset Read(string folder, PhotoOptions options) =>
        Images(folder, options) with { Split = options.Split is { } share ? new(share, options.SplitSeed) : null };

    private static Dataset Images(string folder, PhotoOptions options)
    {
        var (training, test, classes) = Find(folder, options);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!options.SkipBroken && PngFiles.AreAlike([.. training, .. test], options.Cancellation))
        {
            if (options.CacheBytes > 0)
                throw new LabException($"The images of {name} are PNG files of one size, which are kept in memory without --cache. Leave it out.");
            return PngFiles.Read(name, training, test, classes, options.Cancellation);
        }

        var cache = new PhotoCache(options.CacheBytes);
        var (goodTraining, goodTest) = (PhotoCheck.Check(training, cache, options), PhotoCheck.Check(test, cache, options));
        RequireAll(classes, goodTraining.Select(each => each.File.Label), "file", "learn it from");
        RequireAll(classes, goodTest.Select(each => each.File.Label), "test file", "test it on");
        return new(name, new(new PhotoStore([.. goodTraining.Select(each => each.File)], cache)), new(new PhotoStore([.. goodTest.Select(each => each.File)], cache)), classes)
        {
            SourceHash = Hash(goodTraining, goodTest),
        };
    }

    private static (List<LabelledFile> Training, List<LabelledFile> Test, List<string> Classes) Find(string folder, PhotoOptions options)
    {
        if (options.Split is { } share)
        {
            if (HasTrainingAlone(folder))
                throw new LabException($"'{folder}' has a folder '{TrainingFolder}' and none to test on. Where its classes are to be split, they are what --data names: --data {Path.Combine(folder, TrainingFolder)}.");
            if (HasSets(folder))
                throw new LabException($"'{folder}' has folders for training and test already, so --split has nothing to do. Leave it out.");
            var all = ClassFolders.ClassesOf(folder);
            var (some, others) = StratifiedSplit.Of(ClassFolders.FilesOf(folder, all, options), share, options.SplitSeed);
            return (some, others, all);
        }

        if (!HasSets(folder))
            throw new LabException($"'{folder}' has a folder for each class, and none says which images are for testing. --split 0.2 keeps a fifth of each class for that; or make the folders {TrainingFolder}/CLASS and {TestFolder}/CLASS.");
        var (train, test) = (Path.Combine(folder, TrainingFolder), TestPath(folder));
        var classes = ClassFolders.ClassesOf(train);
        var inTest = ClassFolders.ClassesOf(test);
        if (inTest.Except(classes).Concat(classes.Except(inTest)).FirstOrDefault() is { } extra)
            throw new LabException($"The class '{extra}' is in only one of '{TrainingFolder}' and '{Path.GetFileName(test)}' in '{folder}'; both need a folder for each class.");
        return (ClassFolders.FilesOf(train, classes, options), ClassFolders.FilesOf(test, classes, options), classes);
    }

    private static bool HasSets(string folder) => new[] { TrainingFolder, TestFolder, OtherTestFolder }.Any(set => Directory.Exists(Path.Combine(folder, set)));

    private static bool HasTrainingAlone(string folder) => HasSets(folder) && !Directory.Exists(Path.Combine(folder, TestFolder)) && !Directory.Exists(Path.Combine(folder, OtherTestFolder));

    private static string TestPath(string folder)
    {
        var (test, other) = (Path.Combine(folder, TestFolder), Path.Combine(folder, OtherTestFolder));
        if (Directory.Exists(test) && Directory.Exists(other))
            throw new LabException($"'{folder}' has both '{TestFolder}' and '{OtherTestFolder}'; the lab tests on one of them. Move the other away.");
        return Directory.Exists(other) ? other : test;
    }

    private static void RequireAll(List<string> classes, IEnumerable<int> labels, string kind, string use)
    {
        var there = labels.ToHashSet();
        if (Enumerable.Range(0, classes.Count).Where(label => !there.Contains(label)).Select(label => classes[label]).FirstOrDefault() is { } empty)
            throw new LabException($"No {kind} of the class '{empty}' can be decoded, so there is nothing to {use}.");
    }

    /// <summary>Over the bytes of the files and their labels, in their order: renaming a file that keeps its place makes no difference.</summary>
    private static string Hash(params IReadOnlyList<(LabelledFile File, byte[] Hash)>[] sets)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in sets)
        {
            sha.AppendData(BitConverter.GetBytes(set.Count));
            foreach (var (file, hash) in set)
            {
                sha.AppendData(hash);
                sha.AppendData(BitConverter.GetBytes(file.Label));
            }
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

namespace ResNetGen.Package.Tests;

/// <summary>Projects of <c>Scenarios/</c>, copied to a folder outside the repository.</summary>
internal static class Scenario
{
    public static string Copy(PackedFeed feed, string name)
    {
        var source = RepositoryRoot.Combine("tests", "ResNetGen.Package.Tests", "Scenarios", name);
        var target = feed.NewFolder(name);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}

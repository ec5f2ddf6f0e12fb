using System.IO.Compression;

namespace ResNetGen.Package.Tests;

/// <summary>A package that holds nothing, in the place of a large one that nothing here uses.</summary>
internal static class EmptyPackage
{
    public static void Write(string folder, string id, string version)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open());
        nuspec.Write($"""
            <package>
              <metadata>
                <id>{id}</id>
                <version>{version}</version>
                <authors>ResNetGen's tests</authors>
                <description>Holds nothing.</description>
              </metadata>
            </package>
            """);
    }
}

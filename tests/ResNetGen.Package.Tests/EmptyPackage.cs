using System.IO.Compression;

namespace ResNetGen.Package.Tests;

/// <summary>A package that holds nothing and depends on another, as TorchSharp-cpu depends on TorchSharp.</summary>
internal static class EmptyPackage
{
    public static void Write(string folder, string id, string dependency, string version)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open());
        nuspec.Write($"""
            <package>
              <metadata>
                <id>{id}</id>
                <version>{version}</version>
                <authors>ResNetGen's tests</authors>
                <description>Stands in for the package of this name.</description>
                <dependencies>
                  <dependency id="{dependency}" version="{version}" />
                </dependencies>
              </metadata>
            </package>
            """);
    }
}

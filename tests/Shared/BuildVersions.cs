using System.Xml.Linq;

namespace ResNetGen.Testing;

/// <summary>The versions that the repository is built with and builds, read where they are written.</summary>
internal static class BuildVersions
{
    /// <summary>Of everything that is built here.</summary>
    public static string ResNetGen { get; } = Read("Directory.Build.props", "VersionPrefix");

    public static string TorchSharp { get; } = Read("Directory.Packages.props", "TorchSharpVersion");

    private static string Read(string file, string property) => XDocument.Load(RepositoryRoot.Combine(file)).Descendants(property).Single().Value;
}

namespace ResNetGen.Networks.Tests.Support;

/// <summary>What others' code was measured to give. Reference/README.md says how.</summary>
internal static class ReferenceFiles
{
    public static string Path(params string[] parts) =>
        RepositoryRoot.Combine(["tests", "ResNetGen.Networks.Tests", "Reference", .. parts]);
}

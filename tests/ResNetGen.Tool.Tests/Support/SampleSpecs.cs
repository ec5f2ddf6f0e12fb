namespace ResNetGen.Tool.Tests.Support;

/// <summary>The specs that the tests read, right and wrong ones.</summary>
internal static class SampleSpecs
{
    public static string Folder { get; } = RepositoryRoot.Combine("tests", "ResNetGen.Tool.Tests", "Specs");
}

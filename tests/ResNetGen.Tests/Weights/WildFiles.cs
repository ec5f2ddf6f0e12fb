namespace ResNetGen.Tests.Weights;

/// <summary>The checkpoints of training frameworks, written once for all tests.</summary>
public sealed class WildFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public WildFiles() => PythonScript.Run("checkpoints.py", folder.Path);

    public string this[string name] => folder.In(name);

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(WildFiles))]
public sealed class WildFilesCollection : ICollectionFixture<WildFiles>;

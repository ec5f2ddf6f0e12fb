namespace ResNetGen.Tests.Weights;

/// <summary>The files that Python wrote, once for all tests.</summary>
public sealed class PythonFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PythonFiles() => PythonScript.Run("weights.py", "write", folder.Path);

    public string this[string name] => folder.In(name);

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(nameof(PythonFiles))]
public sealed class PythonFilesCollection : ICollectionFixture<PythonFiles>;

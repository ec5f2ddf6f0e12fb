using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Tests.PyTorch;

/// <summary>The networks of the zoo, as graphs.</summary>
internal static class PyTorchZoo
{
    public static IReadOnlyDictionary<string, NetworkGraph> Graphs { get; } = Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml").Order(StringComparer.Ordinal)
        .SelectMany(file => SpecCompiler.Compile(File.ReadAllText(file)).Networks)
        .ToDictionary(network => network.Name, network => network.Graph!);
}

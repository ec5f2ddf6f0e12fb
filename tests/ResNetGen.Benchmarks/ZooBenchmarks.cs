using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ResNetGen.Benchmarks;

/// <summary>The whole zoo: generated, and what is generated compiled.</summary>
public class ZooBenchmarks
{
    private readonly CSharpCompilation project = Generating.Project("namespace MyApp;");

    private Compilation generated = null!;

    [GlobalSetup]
    public void Generate()
    {
        Generating.Driver(Generating.ZooSpecs).RunGeneratorsAndUpdateCompilation(project, out generated, out _);
        // The first compilation reads the framework's metadata, which any project pays for.
        Emit(project);
    }

    [Benchmark(Description = "generator over the zoo, first run")]
    public GeneratorDriver Cold() => Generating.Driver(Generating.ZooSpecs).RunGenerators(project);

    [Benchmark(Description = "C# compiler over the generated zoo")]
    public EmitResult Compile() => Emit(generated);

    [Benchmark(Description = "C# compiler over an empty project")]
    public EmitResult CompileNothing() => Emit(project);

    /// <summary>A clone, since a compilation keeps what it has bound.</summary>
    private static EmitResult Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Clone().Emit(assembly);
        return result.Success ? result : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}

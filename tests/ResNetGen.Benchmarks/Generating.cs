using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetGen.Generator;
using ResNetGen.Generator.Tests.Support;
using ResNetGen.Testing;

namespace ResNetGen.Benchmarks;

/// <summary>The generator as the C# compiler runs it: no tracking of steps, which the tests need and users do not pay for.</summary>
internal static class Generating
{
    private static readonly CSharpParseOptions Oldest = new(LanguageVersion.CSharp11);

    public static ImmutableArray<SpecText> ZooSpecs { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => TestProject.Spec("specs/" + Path.GetFileName(file), File.ReadAllText(file))),
    ];

    public static GeneratorDriver Driver(ImmutableArray<SpecText> specs) => Driver(specs, new ResNetGenerator());

    public static GeneratorDriver Driver(ImmutableArray<SpecText> specs, IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], specs, Oldest, new TestOptionsProvider(TestProject.With([.. specs])));

    /// <summary>A project's own code.</summary>
    public static CSharpCompilation Project(string source) => CSharpCompilation.Create(
        "MyApp",
        [CSharpSyntaxTree.ParseText(source, Oldest)],
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
}

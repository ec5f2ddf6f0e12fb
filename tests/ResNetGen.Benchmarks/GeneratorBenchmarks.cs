using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Benchmarks;

/// <summary>A run of the generator over all specs, and what each kind of edit costs after it. Every spec has one small network.</summary>
public class GeneratorBenchmarks
{
    private readonly CSharpCompilation project = Generating.Project("namespace MyApp;");

    private readonly CSharpCompilation editedProject = Generating.Project("namespace MyApp; class Edited;");

    private ImmutableArray<SpecText> specs;

    private SpecText commented = null!;

    private SpecText changed = null!;

    private GeneratorDriver warm = null!;

    private GeneratorDriver bare = null!;

    [Params(1, 100, 1000)]
    public int Specs { get; set; }

    [GlobalSetup]
    public void Run()
    {
        specs = [.. Enumerable.Range(0, Specs).Select(Spec)];
        commented = specs[0].Edited(text => text + "# a comment\n");
        changed = specs[0].Replaced("width: [8, 16]", "width: [24, 16]");
        warm = Generating.Driver(specs).RunGenerators(project);
        if (warm.GetRunResult().GeneratedTrees.Length != Specs + 2)
            throw new InvalidOperationException("The generator has not made a file for each spec and two for the assembly.");
        bare = Generating.Driver(specs, new BareGenerator()).RunGenerators(project);
    }

    [Benchmark(Description = "first run")]
    public GeneratorDriver Cold() => Generating.Driver(specs).RunGenerators(project);

    [Benchmark(Description = "edit of a C# file")]
    public GeneratorDriver CSharpEdit() => warm.RunGenerators(editedProject);

    [Benchmark(Description = "the same edit, a generator that does nothing but add a file for each spec")]
    public GeneratorDriver CSharpEditBare() => bare.RunGenerators(editedProject);

    [Benchmark(Description = "comment in one spec")]
    public GeneratorDriver Comment() => warm.ReplaceAdditionalText(specs[0], commented).RunGenerators(project);

    [Benchmark(Description = "value in one spec")]
    public GeneratorDriver Value() => warm.ReplaceAdditionalText(specs[0], changed).RunGenerators(project);

    private static SpecText Spec(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Net{index}");
        return TestProject.Spec($"specs/{name}.resnet.yaml", Yaml.Tiny(name));
    }
}

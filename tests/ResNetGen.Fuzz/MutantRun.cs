using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Generator;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Fuzz;

/// <summary>The generator over one mutant, as the only spec of a project.</summary>
/// <param name="Text">As the C# compiler reads the file.</param>
/// <param name="RootNamespace">The project's, which no other mutant has.</param>
/// <param name="Allocated">Bytes.</param>
internal sealed record MutantRun(Mutant Mutant, SourceText Text, string RootNamespace, GeneratorRunResult Result, long Allocated)
{
    public const string Path = "/home/user/app/mutant.resnet.yaml";

    /// <summary>The oldest language that is supported, with documentation comments checked.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Fuzz");

    public bool IsAccepted => Result.Diagnostics.IsEmpty;

    public static MutantRun Of(Mutant mutant)
    {
        var text = SourceText.From(new MemoryStream(mutant.File));
        var root = string.Create(CultureInfo.InvariantCulture, $"M{mutant.Number}");
        var project = TestProject.With(new SpecText(Path, text)) with { RootNamespace = root };
        var driver = CSharpGeneratorDriver.Create(
            [new ResNetGenerator().AsSourceGenerator()], project.Specs, ParseOptions, new TestOptionsProvider(project));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = driver.RunGenerators(Empty).GetRunResult().Results.Single();
        return new(mutant, text, root, result, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

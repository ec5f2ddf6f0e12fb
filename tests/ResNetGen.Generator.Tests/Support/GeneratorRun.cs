using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>The generator after a run over a project; <see cref="Then"/> runs it again, as an editor does after an edit.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Oldest = new(LanguageVersion.CSharp11);

    private readonly GeneratorDriver driver;
    private readonly TestProject project;

    private GeneratorRun(GeneratorDriver driver, TestProject project)
    {
        this.project = project;
        Input = Compile(project);
        this.driver = driver.RunGenerators(Input);
        Result = this.driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
            Assert.Fail($"The generator has thrown: {exception}");
    }

    public CSharpCompilation Input { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Name of the source file and its text, in the order of the names.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources
        .OrderBy(source => source.HintName, StringComparer.Ordinal)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The project's code together with the generated code.</summary>
    public Compilation Output => Input.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    public static GeneratorRun Of(TestProject project) => Of(project, new ResNetGenerator());

    public static GeneratorRun Of(TestProject project, ResNetGenerator generator) => new(Driver(project, generator), project);

    public static GeneratorDriver Driver(TestProject project, ResNetGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        project.Specs,
        Oldest,
        new TestOptionsProvider(project),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project's own code.</summary>
    public static CSharpCompilation Compile(TestProject project) => CSharpCompilation.Create(
        "MyApp",
        [CSharpSyntaxTree.ParseText(project.Source, Oldest)],
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorRun Then(TestProject edited)
    {
        var next = driver.ReplaceAdditionalTexts(edited.Specs.CastArray<AdditionalText>());
        if (edited with { Specs = project.Specs, Source = project.Source } != project)
            next = next.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider(edited));
        return new(next, edited);
    }

    /// <summary>As an editor asks again after any change of any options: new objects, the same values.</summary>
    public GeneratorRun ThenWithFreshOptions() =>
        new(driver.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider(project)), project);

    /// <summary>Why each output of a step is as it is: cached, unchanged, modified, new, removed.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : throw new ArgumentException($"No step is named '{step}'. There are {string.Join(", ", Result.TrackedSteps.Keys)}.", nameof(step));
}

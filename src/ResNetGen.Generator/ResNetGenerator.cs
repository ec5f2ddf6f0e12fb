using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Common;
using ResNetGen.Generator.Inputs;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator;

/// <summary>
/// Additional files and options in, classes and diagnostics out. Two branches leave the compiled specs: one keeps positions and ends in
/// diagnostics, one drops them and ends in sources, so that a comment added to a spec writes no source again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ResNetGenerator : IIncrementalGenerator
{
    private readonly CompileText compile;

    public ResNetGenerator()
        : this(SpecCompiler.Compile)
    {
    }

    internal ResNetGenerator(CompileText compile) => this.compile = compile;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Read(options.GlobalOptions))
            .WithTrackingName(Steps.Project);
        var compiled = Specs(context)
            .Select((spec, cancellation) => CompiledSpec.Compile(spec, compile, cancellation))
            .WithTrackingName(Steps.Compiled);

        ReportDiagnostics(context, project, compiled);
        AddSources(context, project, compiled);
    }

    /// <summary>In one step: each step walks over all files whenever one of them has changed.</summary>
    private static IncrementalValuesProvider<SpecFile> Specs(IncrementalGeneratorInitializationContext context)
    {
        var repeated = context.AdditionalTextsProvider.Collect().Select(static (files, _) => RepeatedFiles.Find(files));
        return context.AdditionalTextsProvider
            .Combine(repeated.Combine(context.AnalyzerConfigOptionsProvider))
            .SelectMany(static (pair, cancellation) => Read(pair.Left, pair.Right.Left, pair.Right.Right, cancellation))
            .WithTrackingName(Steps.Specs);
    }

    private static IEnumerable<SpecFile> Read(
        AdditionalText file, EquatableArray<AdditionalText> repeated, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        !repeated.Contains(file) && SpecFile.Read(file, options, cancellation) is { } spec ? [spec] : [];

    private static void ReportDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValuesProvider<CompiledSpec> compiled)
    {
        context.RegisterSourceOutput(project.Select(static (options, _) => options.Problems), Report);
        context.RegisterSourceOutput(
            compiled.Select(static (spec, _) => spec.Diagnostics).WithTrackingName(Steps.Diagnostics),
            Report);
        context.RegisterSourceOutput(
            compiled
                .Combine(project)
                .SelectMany(static (pair, _) => NamePlace.Of(pair.Left, pair.Right))
                .Collect()
                .Combine(project)
                .Select(static (pair, _) => DuplicateNames.Report(pair.Left, pair.Right))
                .WithTrackingName(Steps.Duplicates),
            Report);
    }

    private static void Report(SourceProductionContext context, EquatableArray<LocatedDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            context.ReportDiagnostic(RoslynDiagnostics.ToRoslyn(diagnostic));
    }

    private static void AddSources(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValuesProvider<CompiledSpec> compiled)
    {
        var named = compiled
            .Combine(project)
            .SelectMany(static (pair, _) => NamedNetwork.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Named);
        var clashes = named
            .Select(static (network, _) => network.Identity)
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => NameClashes.Find(pair.Left, pair.Right))
            .WithTrackingName(Steps.NameClashes);
        var networks = named
            .Combine(clashes)
            .Where(static pair => !pair.Right.Hides(pair.Left.Identity))
            .Combine(project)
            .Select(static (pair, _) => new NetworkModel(
                pair.Left.Left, pair.Left.Right.HintName(pair.Left.Left.Identity), pair.Right.Namespace, pair.Right.PathToProject))
            .WithTrackingName(Steps.Models)
            .Select(static (model, _) => WrittenNetwork.Write(model))
            .WithTrackingName(Steps.Sources);
        context.RegisterSourceOutput(networks, static (output, network) => network.File.AddTo(output));

        AddListing(context, project, compiled, networks);
        AddDimensions(context, project, networks);
    }

    /// <summary><c>Networks</c> exists as soon as there is a spec, however wrong: code that uses it is not to blame.</summary>
    private static void AddListing(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValuesProvider<CompiledSpec> compiled,
        IncrementalValuesProvider<WrittenNetwork> networks)
    {
        var listing = networks
            .Select(static (network, _) => network.Listed)
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => AssemblyListing.Of(pair.Left, pair.Right));
        var hasSpecs = compiled.Select(static (spec, _) => spec.Path).Collect().Select(static (paths, _) => !paths.IsEmpty);
        context.RegisterSourceOutput(
            listing.Combine(hasSpecs).Select(static (pair, _) => pair.Right ? pair.Left : null).WithTrackingName(Steps.NetworksList),
            static (output, present) => present?.Write().AddTo(output));
    }

    private static void AddDimensions(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValuesProvider<WrittenNetwork> networks)
    {
        var dimensions = networks
            .Where(static network => network.Dimensions is not null)
            .Select(static (network, _) => (Dimensions: network.Dimensions!, network.Listed.Visibility))
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => pair.Left.IsEmpty ? null : AssemblyDimensions.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Dimensions);
        context.RegisterSourceOutput(dimensions, static (output, present) => present?.Write().AddTo(output));
    }
}

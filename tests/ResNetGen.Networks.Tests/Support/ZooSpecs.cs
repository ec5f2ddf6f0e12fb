using ResNetGen.Compiler;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>The specs of the zoo, compiled here and now: what the live networks are compared with.</summary>
internal static class ZooSpecs
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml").Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, NetworkGraph> Graphs { get; } = Files
        .SelectMany(file => SpecCompiler.Compile(File.ReadAllText(file)).Networks)
        .ToDictionary(
            network => network.Name,
            network => network.Graph ?? throw new InvalidDataException($"{network.Name} does not compile."));

    public static IReadOnlyDictionary<string, Expectation?> Expectations { get; } = Files
        .SelectMany(file => Bind(file).Networks)
        .ToDictionary(network => network.Name, network => network.Spec?.Expect);

    public static TheoryData<string> Names { get; } = new(Graphs.Keys);

    /// <summary>Those that are made on real tensors here; the others are <see cref="NetworkSize.IsLarge"/>.</summary>
    public static TheoryData<string> OrdinaryNames { get; } = new(Graphs.Keys.Where(name => !IsLarge(name)));

    public static bool IsLarge(string name) => NetworkSize.IsLarge(Graphs[name].Parameters!.Value, Graphs[name].MultiplyAdds!.Value);

    private static BoundFile Bind(string file)
    {
        var diagnostics = new DiagnosticBag();
        return Binder.Bind(SpecParser.Parse(File.ReadAllText(file), diagnostics)!, diagnostics);
    }
}

using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Tests.Emit;
using ResNetGen.Testing.Floor;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>
/// Valid specs over the whole language, drawn at random: they compile, so does the C# that is made of them, without a warning and on the
/// oldest TorchSharp supported, and the network that runs is the one that the compiler has counted. A failure shows the seed and the spec.
/// </summary>
public class RandomSpecTests
{
    private static readonly int Count = Effort.Of(100);

    /// <summary>Networks in one C# compilation: one for each would take an hour, one for all too much memory.</summary>
    private const int BatchSize = 100;

    /// <summary>One network in so many has all: its inference form and its documentation compiled, and a backward pass. These cost more than all else.</summary>
    private const int WholeEvery = 4;

    public static TheoryData<int> Batches { get; } = [.. Enumerable.Range(0, Count / BatchSize)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_network_that_runs_is_the_one_that_was_counted(int batch)
    {
        var specs = Enumerable.Range(Effort.FirstSeed + (batch * BatchSize), BatchSize).Select(seed => new Spec(seed)).ToList();
        foreach (var spec in specs)
            Check(spec, () => Assert.Empty(spec.Errors));

        var assembly = Compile(specs);
        foreach (var spec in specs)
        {
            Check(spec, () => Evaluate(spec.Graph, assembly));
            if (spec.IsWhole)
                Check(spec, () => Train(spec.Graph, assembly));
        }
    }

    [Fact]
    public void Every_setting_is_drawn()
    {
        var drawn = string.Concat(Enumerable.Range(0, 300).Select(seed => RandomSpec.Write("Any", seed)));

        Assert.All(KnownSettings.Valued, setting => Assert.Matches($"\\b{setting.Key}: ", drawn));
        Assert.All(
            ["stages:\n", "×", "networks:", "zero_pad", "avgpool_projection", "relu(F + x^2)", "eca(", "cbam(", "gc(", ", add)", "ese", "after: 3x3", "of: input", ", exact)", "group(", "dilation 2", "dilation: [", ", C=w", ", C]", "w/2", "avg pool", "order: pre", "projection_kernel: 3", "final_norm: false", "activation: softmax }", "rounding: torchvision", "bottleneck_ratio: 2", "sum(2 of ", "concat(", " | )", "standardized(", "same_lower", "blur(5)", "avg"],
            text => Assert.Contains(text, drawn, StringComparison.Ordinal));
    }

    [Fact]
    public void Units_are_drawn_with_groups_and_filters_in_every_block()
    {
        var graphs = Enumerable.Range(0, 300).Select(seed => Assert.Single(SpecCompiler.Compile(RandomSpec.Write("Any", seed)).Networks).Graph!).ToList();
        var layers = graphs.SelectMany(graph => graph.Layers).ToList();

        Assert.Contains(layers, layer => layer is SplitAttentionLayer { Radix: 2, Convolution.Groups: > 2 });
        Assert.Contains(layers, layer => layer is SelectiveKernelLayer { Near.Groups: > 1 });
        foreach (var convolutions in new[] { 2, 3, 4 })
            Assert.Contains(graphs.SelectMany(graph => graph.Stages).SelectMany(stage => stage.Blocks), block => block.MainPath.Layers.OfType<AntiAliasLayer>().Any() && block.MainPath.Depth == convolutions);
        Assert.Contains(layers, layer => layer is AntiAliasLayer { Filter.Blur: null });
    }

    /// <summary>As one project with all of these specs.</summary>
    private static Assembly Compile(IReadOnlyList<Spec> specs)
    {
        var dimensions = Dimensions.Union(specs.Select(spec => Dimensions.Of(spec.Graph)));
        var listings = specs.Select(spec => new NetworkListing(spec.Graph.Name, Emitted.Options.Namespace));
        var (bytes, shown) = Emitted.TryCompile([
            .. specs.Select(spec => spec.Tree()),
            Emitted.Tree("Dimensions", DimensionsEmitter.Emit(dimensions, Emitted.Options.RootNamespace, Visibility.Public)),
            Emitted.Tree("Networks", NetworksEmitter.Emit(listings, Emitted.Options.RootNamespace, Visibility.Public))]);
        if (shown.Count > 0)
        {
            var spec = specs.FirstOrDefault(spec => shown[0].Location.SourceTree?.FilePath == $"{spec.Name}.g.cs");
            Assert.Fail($"{shown[0]} ({shown.Count} in all)\n{spec?.Yaml}");
        }

        using var module = ModuleDefinition.ReadModule(new MemoryStream(bytes!));
        TorchSharpFloor.Check("What is compiled of random specs", module);
        return Assembly.Load(bytes!);
    }

    private static void Evaluate(NetworkGraph graph, Assembly assembly)
    {
        using var network = Make(graph, assembly);
        network.eval();
        var probe = new Probe(network);
        using var withoutGradients = no_grad();
        using var scope = NewDisposeScope();
        var input = zeros(2, graph.Input.Channels, graph.Input.Height, graph.Input.Width);
        var result = network.call(input);

        Assert.Equal(2, scope.DisposablesCount);
        Assert.Equal(graph.Parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(graph.MultiplyAdds, probe.MultiplyAdds / 2);
        Assert.Equal(
            graph.State.Select(StateLine.Of).OrderBy(line => line.Name, StringComparer.Ordinal),
            network.state_dict().Select(entry => StateLine.Of(entry.Key, entry.Value)).OrderBy(line => line.Name, StringComparer.Ordinal));
        Assert.Equal(Sides(graph.StemOutput), probe.Inputs["layer1"]);
        Assert.Equal(graph.Stages.Select(stage => stage.ModuleName), probe.Outputs.Keys);
        Assert.All(graph.Stages, stage => Assert.Equal(Sides(stage.Output), probe.Outputs[stage.ModuleName]));
        Assert.Equal(graph.Classes is { } classes ? [2, classes] : [2, .. Sides(graph.Features)], result.shape);
    }

    /// <summary>No in-place operation has destroyed what a gradient needs, and none is cut off.</summary>
    private static void Train(NetworkGraph graph, Assembly assembly)
    {
        using var network = Make(graph, assembly);
        using var scope = NewDisposeScope();
        var input = rand(2, graph.Input.Channels, graph.Input.Height, graph.Input.Width);
        network.call(input).square().sum().backward();

        Assert.All(network.named_parameters(), entry => Assert.True(entry.parameter.grad is not null, entry.name));
    }

    private static nn.Module<Tensor, Tensor> Make(NetworkGraph graph, Assembly assembly) =>
        Emitted.Make(assembly.GetType($"{Emitted.Options.Namespace}.{graph.Name}", throwOnError: true)!);

    private static long[] Sides(FeatureShape shape) => [shape.Channels, shape.Height, shape.Width];

    private static void Check(Spec spec, Action assert)
    {
        try
        {
            assert();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {spec.Seed}: {exception.GetBaseException().Message}\n\n{spec.Yaml}", exception);
        }
    }

    private sealed class Spec
    {
        private readonly CompiledFile file;

        public Spec(int seed)
        {
            Seed = seed;
            Name = string.Create(CultureInfo.InvariantCulture, $"Random{seed}");
            Yaml = RandomSpec.Write(Name, seed);
            file = SpecCompiler.Compile(Yaml);
        }

        public int Seed { get; }

        public bool IsWhole => Seed % WholeEvery == 0;

        public string Name { get; }

        public string Yaml { get; }

        public NetworkGraph Graph => file.Networks.Single().Graph!;

        public SyntaxTree Tree()
        {
            var source = CSharpEmitter.Emit(Graph, Emitted.Options);
            return IsWhole ? Emitted.Tree(Name, source) : Emitted.TreeWithoutComments(Name, source);
        }

        public IEnumerable<string> Errors => file.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => $"{diagnostic.Span.StartPosition}: {diagnostic.Id}: {diagnostic.Message}");
    }
}

using System.Globalization;
using System.Reflection;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Tests.Emit;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Networks in which some stages are a class of the user's own, drawn at random, in one C# compilation: they run, and what the spec declares is what they have.</summary>
public class RandomCustomBlockTests
{
    private const string Block = """
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Acme
        {
            internal sealed class Mixer : nn.Module<Tensor, Tensor>
            {
                private readonly Conv2d conv;

                public Mixer(int inChannels, int outChannels, int stride) : base(nameof(Mixer))
                {
                    conv = nn.Conv2d(inChannels, outChannels, 3, stride, 1);
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x) => conv.call(x);
            }
        }
        """;

    private static readonly int Count = Effort.Of(12);

    [Fact]
    public void The_network_that_runs_is_the_one_that_was_declared()
    {
        var specs = Effort.Seeds(Count).Select(seed => (Seed: seed, Yaml: Write(seed))).ToList();
        var graphs = specs.ConvertAll(spec => SpecCompiler.Compile(spec.Yaml).Networks.Single().Graph ?? throw new InvalidOperationException($"Seed {spec.Seed} does not compile:\n{spec.Yaml}"));
        var assembly = Compile(graphs);

        foreach (var (graph, spec) in graphs.Zip(specs))
            Assert.True(Holds(graph, assembly, out var what), $"Seed {spec.Seed}: {what}\n{spec.Yaml}");
        // Stages of both kinds beside each other, and some with a stride.
        Assert.Contains(specs, spec => spec.Yaml.Contains("class: Acme.Mixer", StringComparison.Ordinal) && spec.Yaml.Contains("block: bottleneck", StringComparison.Ordinal));
    }

    private static bool Holds(NetworkGraph graph, Assembly assembly, out string what)
    {
        using var network = Emitted.Make(assembly.GetType($"{Emitted.Options.Namespace}.{graph.Name}", throwOnError: true)!);
        network.eval();
        var probe = new Probe(network);
        using var withoutGradients = no_grad();
        using var scope = NewDisposeScope();
        var result = network.call(zeros(2, graph.Input.Channels, graph.Input.Height, graph.Input.Width));
        var parameters = network.parameters().Sum(parameter => parameter.numel());
        what = $"{parameters} parameters, {probe.MultiplyAdds / 2} multiply-adds, {string.Join("x", result.shape)}; the spec says {graph.Parameters}, {graph.MultiplyAdds}, {graph.Features}";
        return parameters == graph.Parameters && probe.MultiplyAdds / 2 == graph.MultiplyAdds && graph.Stages.All(stage => probe.Outputs[stage.ModuleName].SequenceEqual([stage.Output.Channels, stage.Output.Height, stage.Output.Width]));
    }

    private static Assembly Compile(IReadOnlyList<NetworkGraph> graphs)
    {
        var dimensions = Dimensions.Union(graphs.Select(Dimensions.Of));
        var listings = graphs.Select(graph => new NetworkListing(graph.Name, Emitted.Options.Namespace));
        var (bytes, shown) = Emitted.TryCompile([
            .. graphs.Select(graph => Emitted.TreeWithoutComments(graph.Name, CSharpEmitter.Emit(graph, Emitted.Options))),
            Emitted.TreeWithoutComments("Mixer", Block),
            Emitted.TreeWithoutComments("Dimensions", DimensionsEmitter.Emit(dimensions, Emitted.Options.RootNamespace, Visibility.Public)),
            Emitted.TreeWithoutComments("Networks", NetworksEmitter.Emit(listings, Emitted.Options.RootNamespace, Visibility.Public))]);
        Assert.True(bytes is not null, string.Join("\n", shown.Take(3)));
        return Assembly.Load(bytes);
    }

    private static string Write(int seed)
    {
        var draw = new Draw(seed);
        List<string> lines = [Text($"name: Custom{seed}"), Text($"input: 3x{draw.Between(16, 40)}x{draw.Between(16, 40)}"), "stem: cifar", "classes: 5", "stages:"];
        var stages = draw.Between(2, 4);
        var own = draw.Between(0, stages - 1);
        for (var i = 0; i < stages; i++)
        {
            var expansion = draw.Of("0.5", "1", "2");
            var block = i == own || draw.Chance(0.3)
                ? $"{{ class: Acme.Mixer, expansion: {expansion}, parameters: {draw.Of("9*in*out + out", "out*(9*in + 1)", "out + in*9*out")}, macs: {draw.Of("9*in*out*h*wd", "in*out*(8 + 1)*wd*h")} }}"
                : draw.Of("basic", "bottleneck");
            lines.Add(Text($"  s{i}: {{ block: {block}, width: {4 * draw.Between(1, 4)}, blocks: {draw.Between(1, 3)}, stride: {draw.Between(1, 3)} }}"));
        }

        return string.Join('\n', lines) + '\n';
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using BenchmarkDotNet.Attributes;
using ResNetGen.Compiler;

namespace ResNetGen.Benchmarks;

/// <summary>From the text of a spec to the graph with all layers, shapes and counts.</summary>
public class GraphBenchmarks
{
    private const string ResNet1202 = """
        name: ResNet1202
        input: 3x32x32
        classes: 10
        stem: cifar
        block: basic
        width: [16, 32, 64]
        shortcut: zero_pad
        blocks: 200
        """;

    private const string RegNetY32GF = """
        name: RegNetY_32GF
        stem: ["3x3, 32, stride 2"]
        block: bottleneck
        attention: se(ratio 0.25)
        regnet: { w0: 232, wa: 115.89, wm: 2.53, depth: 20, group_width: 232 }
        """;

    private readonly string[] zoo = [.. Generating.ZooSpecs.Select(spec => spec.GetText().ToString())];

    [Benchmark(Description = "graph of ResNet-1202")]
    public CompiledFile DeepNetwork() => SpecCompiler.Compile(ResNet1202);

    [Benchmark(Description = "graph of RegNetY-32GF")]
    public CompiledFile WideNetwork() => SpecCompiler.Compile(RegNetY32GF);

    [Benchmark(Description = "graphs of the whole zoo")]
    public int Zoo() => zoo.Sum(text => SpecCompiler.Compile(text).Networks.Count);
}

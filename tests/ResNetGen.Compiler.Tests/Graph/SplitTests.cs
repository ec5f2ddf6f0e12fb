using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Plan.Making;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Tests.Emit;
using TorchSharp;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>Splits through everything that walks paths.</summary>
public class SplitTests
{
    private static readonly NetworkGraph FormA = SplitSamples.All["split, sum"];

    private static readonly NetworkGraph Nested = SplitSamples.All["split, nested"];

    private static Split First(NetworkGraph graph) => graph.Stages[0].Blocks[0].MainPath.OfType<Split>().First();

    [Fact]
    public void The_layers_of_all_paths_are_in_the_state_dict_under_the_splits_name()
    {
        var names = FormA.State.Select(entry => entry.Name).ToList();

        Assert.Equal(
            Enumerable.Range(0, 4).SelectMany(path => Enumerable.Range(1, 3).Select(layer => $"layer1.0.split1.{path}.conv{layer}.weight")),
            names.Where(name => name.StartsWith("layer1.0.split1.", StringComparison.Ordinal) && name.Contains("conv")));
        Assert.Contains("layer1.0.split1.bn.running_var", names);
    }

    [Fact]
    public void Two_forms_of_one_block_cost_the_same()
    {
        // One norm of 32 behind the sum, and in each path two of 2; or, concatenated, the same two, and one of 32 behind the last convolution.
        var formB = SplitSamples.All["split, concatenation"];

        Assert.Equal(FormA.Parameters, formB.Parameters);
        Assert.Equal(FormA.MultiplyAdds, formB.MultiplyAdds);
        Assert.Equal(FormA.Depth, formB.Depth);
    }

    [Fact]
    public void Depth_counts_the_longest_path_of_a_split()
    {
        Assert.Equal(3, FormA.Stages[0].Blocks[0].MainPath.Depth);
        // 1x1 and the longer path of the inner sum, then the last 1x1; the path with one convolution is shorter.
        Assert.Equal(4, Nested.Stages[0].Blocks[0].MainPath.Depth);
    }

    [Fact]
    public void The_stride_of_a_split_is_that_of_each_of_its_paths() =>
        Assert.Equal([2, 1], Nested.Stages[1].Blocks.Select(block => block.MainPath.Stride));

    [Fact]
    public void The_smallest_input_is_what_the_most_demanding_path_needs()
    {
        var shape = new FeatureShape(8, 32, 32);
        LayerPath Path(int kernel, int padding) => LayerPath.Of([new ConvolutionLayer("c", shape, shape, kernel, 1, padding, 1, 1, false, ConvolutionInit.Default)]);
        var split = new Split("s", shape, shape, [Path(3, 1), Path(7, 0), Path(5, 0)], Join.Sum, []);

        Assert.Equal(7, new LayerPath([split]).SmallestInput(1));
    }

    [Fact]
    public void Equal_paths_beside_each_other_are_one_run()
    {
        Assert.Equal([4], First(FormA).Runs.Select(run => run.Times));
        Assert.Equal([1, 1], First(Nested).Runs.Select(run => run.Times));
    }

    [Fact]
    public void Paths_that_differ_in_more_than_names_are_not_alike()
    {
        var paths = First(FormA).Paths;
        var wider = SplitSamples.Network(SplitSamples.Nested);

        Assert.True(paths[0].IsAlike(paths[3]));
        Assert.NotEqual(paths[0], paths[3]);
        Assert.False(First(wider).Paths[0].IsAlike(First(wider).Paths[1]));
        Assert.False(paths[0].IsAlike(new LayerPath([])));
    }

    [Fact]
    public void Two_graphs_with_equal_splits_are_equal() =>
        Assert.Equal(SplitSamples.Network(SplitSamples.Nested), Nested);

    [Fact]
    public void The_plan_has_one_entry_for_paths_that_are_alike()
    {
        var blockClass = Assert.Single(NetworkPlanner.Plan(FormA).Classes);
        var split = Assert.IsType<Plan.PlannedSplit>(blockClass.MainPath[0]);

        var paths = Assert.Single(split.Paths);
        Assert.Equal(4, paths.Times);
        Assert.Equal(["conv1", "bn1", "act1", "conv2", "bn2", "act2", "conv3"], paths.Steps.Select(step => step.Field));
        Assert.Equal("bn", Assert.Single(split.Closing).Field);
        Assert.Equal("inChannels", paths.Steps[0].Layers.Single().InChannels.Parameter);
    }

    [Fact]
    public void A_split_whose_norm_starts_at_0_starts_by_giving_nothing()
    {
        using var network = Emitted.Make(CompiledSamples.Get("split, zero init"));

        var scales = network.named_parameters().Where(parameter => parameter.name.EndsWith("split1.bn.weight", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, scales.Count);
        Assert.All(scales, scale => Assert.Equal(0, scale.parameter.abs().max().ToSingle()));
    }

    [Fact]
    public void Generated_code_is_no_longer_for_more_paths()
    {
        string Emit(int paths) => CSharpEmitter.Emit(SplitSamples.Network(SplitSamples.Equal(paths)), Emitted.Options);

        Assert.Equal(Emit(32).Split('\n').Length, Emit(256).Split('\n').Length);
    }

    [Fact]
    public void The_three_forms_of_the_ResNeXt_block_have_one_count_and_the_names_of_the_contract()
    {
        // conv1, bn1, … in a path; convolutions outside of splits count on from conv1.
        string Names(string cell) => string.Join(' ', SplitSamples.Network(cell).State.Select(entry => entry.Name)
            .Where(name => name.StartsWith("layer1.0.", StringComparison.Ordinal) && name.EndsWith("weight", StringComparison.Ordinal) && !name.Contains("split1.1") && !name.Contains("downsample")));
        var (a, b, c) = ("[sum(2 of 1x1, 4; 3x3, 4; 1x1, 32)]", "[concat(2 of 1x1, 4; 3x3, 4); 1x1, 32]", "[1x1, 8; 3x3, 8, C=2; 1x1, 32]");

        Assert.Equal(
            "layer1.0.split1.0.conv1.weight layer1.0.split1.0.bn1.weight layer1.0.split1.0.conv2.weight layer1.0.split1.0.bn2.weight layer1.0.split1.0.conv3.weight layer1.0.split1.bn.weight",
            Names(a));
        Assert.Equal(
            "layer1.0.split1.0.conv1.weight layer1.0.split1.0.bn1.weight layer1.0.split1.0.conv2.weight layer1.0.split1.0.bn2.weight layer1.0.conv1.weight layer1.0.bn1.weight",
            Names(b));
        Assert.Single(new[] { a, b, c }.Select(cell => SplitSamples.Network(cell)).Select(graph => (graph.Parameters, graph.MultiplyAdds, graph.Depth)).Distinct());
    }

    [Fact]
    public void A_sum_of_biased_convolutions_has_one_bias()
    {
        var names = SplitSamples.All["split, biases without a norm"].State.Select(entry => entry.Name).Where(name => name.StartsWith("layer1.0.", StringComparison.Ordinal)).ToList();

        Assert.Contains("layer1.0.split1.bias", names);
        Assert.Contains("layer1.0.split1.0.conv2.bias", names);
        Assert.DoesNotContain("layer1.0.split1.0.conv3.bias", names);
    }

    [Theory]
    [InlineData("[sum(3x3, 8 | 1x1, 4)]", "RNG213", "conv2_x: this path gives 4 channels, and the first path of the sum gives 8.")]
    [InlineData("[concat(3x3, 8 | ); 1x1, 8]", "RNG214", "conv3_x: this path gives 32 x 32 pixels")]
    [InlineData("[sum(sum(sum(sum(sum(3x3, 8)))))]", "RNG109", "Splits are nested more than 4 deep here.")]
    [InlineData("[sum(2 of concat(200 of 1x1, 1); 1x1, 8)]", "RNG109", "This split has 400 paths")]
    [InlineData("[sum(257 of 3x3, 8)]", "RNG109", "too large: the number of equal paths")]
    [InlineData("[sun(3x3, 8 | 1x1, 8)]", "RNG109", "Expected 'sum(…)' or 'concat(…)'")]
    [InlineData("[sum(3x3, 8 | 1x1, 8]", "RNG109", "Expected ')' or '|' after a path")]
    public void A_split_that_cannot_be_is_one_error(string cell, string id, string message)
    {
        var file = SpecCompiler.Compile($"name: Tiny\ninput: 3x32x32\nstem: [\"3x3, 8\"]\nblock: \"{cell}\"\nblocks: [2, 2]\n");

        var error = Assert.Single(file.Diagnostics);
        Assert.Equal(id, error.Id);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[sum(3x3, 8 | 1x1, 4)]", "1x1, 4", "3x3, 8")]
    [InlineData("[sum(2 of 3x3, 8; 1x1, 4 | 1x1, 4 | 3x3, 8)]", "3x3, 8", "3x3, 8; 1x1, 4")]
    public void Paths_of_a_sum_that_give_other_channels_are_shown_both(string cell, string path, string first)
    {
        var yaml = $"name: Tiny\ninput: 3x32x32\nstem: [\"3x3, 8\"]\nblock: \"{cell}\"\nblocks: [1]\n";

        var error = Compiled.Mistake(yaml);

        Assert.Equal(path, Compiled.Underlined(yaml, error));
        Assert.Equal(first, yaml.Substring(error.Related!.Span.Start, error.Related.Span.Length));
        Assert.True(error.Related.Span.Start < error.Span.Start);
    }
}

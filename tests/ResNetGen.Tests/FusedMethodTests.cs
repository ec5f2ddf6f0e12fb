using System.Reflection;
using ResNetGen.Fused;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

/// <summary>The code of a fused pass: what follows a convolution becomes part of it, and nothing is written over that is needed later.</summary>
public sealed class FusedMethodTests : IDisposable
{
    private readonly Conv2d first = nn.Conv2d(4, 4, 3, padding: 1);

    private readonly Conv2d second = nn.Conv2d(4, 4, 1, bias: false);

    public static TheoryData<string, string> FusedActivations => new()
    {
        { "relu", "\"relu\", none, \"\"" },
        { "relu6", "\"hardtanh\", annotate(List[Optional[number]], [0., 6.]), \"\"" },
        { "leaky_relu", "\"leaky_relu\", annotate(List[Optional[number]], [0.1]), \"\"" },
        { "sigmoid", "\"sigmoid\", none, \"\"" },
        { "tanh", "\"tanh\", none, \"\"" },
        { "silu", "\"swish\", none, \"\"" },
        { "gelu", "\"gelu\", none, \"none\"" },
        { "hardswish", "\"hardswish\", none, \"\"" },
    };

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [MemberData(nameof(FusedActivations))]
    public void An_activation_of_oneDNNs_becomes_part_of_the_convolution_before_it(string activation, string end)
    {
        var lines = Code(x => Apply(x.Call(first), activation));

        Assert.Equal([$"v2 = ops.mkldnn._convolution_pointwise(v0, w[0], w[1], [1, 1], [1, 1], [1, 1], 1, {end})", "return [torch.contiguous(v2)]"], lines);
    }

    [Theory]
    [InlineData("elu", "torch.elu_(v1, 1., 1., 1.)")]
    [InlineData("mish", "torch.mish_(v1)")]
    public void Another_activation_changes_the_convolutions_output_in_place(string activation, string expected)
    {
        var lines = Code(x => Apply(x.Call(first), activation));

        Assert.Equal(["v1 = ops.mkldnn._convolution_pointwise(v0, w[0], w[1], [1, 1], [1, 1], [1, 1], 1, \"none\", none, \"\")", $"v2 = {expected}", "return [torch.contiguous(v2)]"], lines);
    }

    /// <summary>The later convolution of a block with a projection is the shortcut's: it adds itself to the main path's output.</summary>
    [Fact]
    public void An_addition_and_the_relu_behind_it_become_part_of_the_later_convolution()
    {
        var lines = Code(x => x.Call(first).add(x.Call(second)).relu());

        Assert.Equal(
            [
                "v1 = ops.mkldnn._convolution_pointwise(v0, w[0], w[2], [1, 1], [1, 1], [1, 1], 1, \"none\", none, \"\")",
                "v4 = ops.mkldnn._convolution_pointwise_(v1, v0, w[1], None, [0, 0], [1, 1], [1, 1], 1, \"add\", 1., \"relu\", none, \"\")",
                "return [torch.contiguous(v4)]",
            ],
            lines);
    }

    [Fact]
    public void An_identity_shortcut_gets_the_main_paths_output_added_in_place()
    {
        var lines = Code(x =>
        {
            var map = x.Call(second).relu();
            return map.Call(first).relu().Call(second).add(map).relu();
        });

        Assert.Equal("v7 = ops.mkldnn._convolution_pointwise_(v2, v4, w[0], None, [0, 0], [1, 1], [1, 1], 1, \"add\", 1., \"relu\", none, \"\")", lines[^2]);
    }

    [Fact]
    public void An_activation_that_does_not_follow_an_addition_in_oneDNN_stays_behind_it()
    {
        var lines = Code(x => x.Call(first).add(x.Call(second)).silu());

        Assert.Equal("v3 = ops.mkldnn._convolution_pointwise_(v1, v0, w[1], None, [0, 0], [1, 1], [1, 1], 1, \"add\", 1., None, none, \"\")", lines[1]);
        Assert.Equal("v4 = torch.silu_(v3)", lines[2]);
    }

    [Fact]
    public void What_the_caller_gave_is_never_changed()
    {
        Assert.Equal(["v1 = torch.relu_(torch.clone(v0))", "return [torch.contiguous(v1)]"], Code(x => x.relu()));
        Assert.Equal("v2 = ops.mkldnn._convolution_pointwise(v0, v0, w[0], w[1], [1, 1], [1, 1], [1, 1], 1, \"add\", 1., None, none, \"\")", Code(x => x.Call(first).add(x))[0]);
    }

    /// <summary>A map that is used once more, or given to the caller, keeps its numbers.</summary>
    [Fact]
    public void A_map_that_is_needed_later_is_not_written_over()
    {
        var operations = new TracedOperations();
        var map = operations.Images.Call(first).relu();
        var sum = map.Call(second).add(map);
        var slots = new WeightSlots(operations.All);

        var kept = FusedMethod.Write("maps", operations.All, [map.Number, sum.Number], slots);
        var last = FusedMethod.Write("last", operations.All, [sum.Number], slots);

        Assert.Contains("_convolution_pointwise(v2, v2, ", kept, StringComparison.Ordinal);
        Assert.Contains("_convolution_pointwise(v2, v2, ", last, StringComparison.Ordinal);
        Assert.DoesNotContain("_convolution_pointwise_(", kept + last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_computes_what_its_result_needs_and_no_more()
    {
        var operations = new TracedOperations();
        var stem = operations.Images.Call(first);
        _ = stem.Call(second).relu();

        var code = FusedMethod.Write("stem", operations.All, [stem.Number], new(operations.All));

        Assert.DoesNotContain("v2", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_convolution_that_is_run_twice_has_its_weight_in_the_list_once()
    {
        var operations = new TracedOperations();
        var sum = operations.Images.Call(second).add(operations.Images.Call(second));

        var slots = new WeightSlots(operations.All);

        Assert.Single(slots.Convolutions);
        Assert.DoesNotContain("w[1]", FusedMethod.Write("last", operations.All, [sum.Number], slots), StringComparison.Ordinal);
    }

    /// <summary>A faulty text ends the process, and a hostile one could do more.</summary>
    [Fact]
    public void What_writes_the_code_takes_no_text_from_outside_of_the_library() => Assert.All(
        typeof(SymbolicTensor).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
        method => Assert.DoesNotContain(typeof(string), method.GetParameters().Select(parameter => parameter.ParameterType)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_TorchScript_cannot_write_is_refused_before_libtorch_reads_it(double slope)
    {
        using var layer = nn.LeakyReLU(slope);

        Assert.Throws<NotSupportedException>(() => Code(x => x.leaky_relu(slope)));
        Assert.Throws<NotSupportedException>(() => Code(x => x.Call(layer)));
    }

    [Fact]
    public void What_a_layer_does_and_no_operation_says_is_refused()
    {
        Refused("Conv2d with a padding that is not of zeros", nn.Conv2d(4, 4, 3, padding: 1, padding_mode: PaddingModes.Reflect));
        Refused("Conv2d whose padding is a word", nn.Conv2d(4, 4, 3, padding: Padding.Same));
        Refused("BatchNorm2d without running statistics", nn.BatchNorm2d(4, track_running_stats: false));
        Refused("BatchNorm2d without a scale", nn.BatchNorm2d(4, affine: false));
        Refused("GroupNorm without a scale", nn.GroupNorm(2, 4, affine: false));
        Refused("AvgPool2d with a divisor of its own", nn.AvgPool2d([2, 2], divisor_override: 3));
        Refused("MaxPool2d with dilation", nn.MaxPool2d(2, dilation: 2));
        Refused("ELU whose alpha is not 1", nn.ELU(0.5));
        var window = Assert.Throws<NotSupportedException>(() => Code(x => x.Call(nn.MaxPool2d([2, 3]))));
        Assert.Equal("no operation is known for windows that are not square (2 x 3)", window.Message);

        static void Refused(string what, nn.Module layer)
        {
            using (layer)
                Assert.Equal($"no operation is known for the layer {what}", Assert.Throws<NotSupportedException>(() => Code(x => x.Call(layer))).Message);
        }
    }

    [Fact]
    public void A_layer_of_an_unknown_kind_is_named()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Code(x => x.Call(nn.Softplus())));

        Assert.Equal("no operation is known for the layer Softplus", refused.Message);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1, "1.")]
    [InlineData(1e-5, "1E-05")]
    [InlineData(-0.5, "-0.5")]
    public void A_number_of_floating_point_has_a_point_or_an_exponent(double number, string text) => Assert.Equal(text, Activation.Number(number));

    private static List<string> Code(Func<SymbolicTensor, SymbolicTensor> network)
    {
        var operations = new TracedOperations();
        var result = network(operations.Images);
        var lines = FusedMethod.Write("last", operations.All, [result.Number], new(operations.All)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(3).Select(line => line.Trim())];
    }

    private static SymbolicTensor Apply(SymbolicTensor x, string activation) => activation switch
    {
        "relu" => x.relu(),
        "relu6" => x.relu6(),
        "leaky_relu" => x.leaky_relu(0.1),
        "sigmoid" => x.sigmoid(),
        "tanh" => x.tanh(),
        "silu" => x.silu(),
        "gelu" => x.gelu(),
        "hardswish" => x.hardswish(),
        "elu" => x.elu(),
        "mish" => x.mish(),
        _ => throw new ArgumentException(activation, nameof(activation)),
    };
}

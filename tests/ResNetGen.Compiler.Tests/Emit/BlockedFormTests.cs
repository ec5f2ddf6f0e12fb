using ResNetGen.Compiler.Spec;
using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>The inference form in oneDNN's layout, of every structural choice of the language that has one.</summary>
[Collection(RandomNumbers.Name)]
public class BlockedFormTests
{
    /// <summary>What oneDNN has no kernel for, by sample.</summary>
    internal static readonly Dictionary<string, string> Unblockable = new()
    {
        ["basic, shortcut ZeroPad"] = "shortcut: zero_pad",
        ["bottleneck, shortcut ZeroPad"] = "shortcut: zero_pad",
        ["pre order, shortcut ZeroPad"] = "shortcut: zero_pad",
        ["zero padding where channels stay"] = "shortcut: zero_pad",
        ["ActivatedSum, zero padding"] = "shortcut: zero_pad",
        ["ActivatedMainPath, zero padding"] = "shortcut: zero_pad",
        ["ActivatedSumWithSquare, zero padding"] = "shortcut: zero_pad",
        ["ActivatedSum, Silu"] = "activation: silu",
        ["ActivatedMainPath, Silu"] = "activation: silu",
        ["ActivatedSumWithSquare, Silu"] = "activation: silu",
        ["ActivatedSum, LeakyRelu"] = "activation: leaky_relu(0.1)",
        ["ActivatedMainPath, LeakyRelu"] = "activation: leaky_relu(0.1)",
        ["ActivatedSumWithSquare, LeakyRelu"] = "activation: leaky_relu(0.1)",
        ["activation LeakyRelu"] = "activation: leaky_relu(0.01)",
        ["activation Relu6"] = "activation: relu6",
        ["activation Silu"] = "activation: silu",
        ["activation Elu"] = "activation: elu",
        ["activation Mish"] = "activation: mish",
        ["activation Hardswish"] = "activation: hardswish",
        ["pre order without norm, LeakyRelu"] = "activation: leaky_relu(0.1)",
        ["pre order without norm, Relu6"] = "activation: relu6",
        ["pre order without norm, Silu"] = "activation: silu",
        ["pre order without norm, Elu"] = "activation: elu",
        ["pre order without norm, Mish"] = "activation: mish",
        ["pre order without norm, Hardswish"] = "activation: hardswish",
        ["two convolutions, LeakyRelu"] = "activation: leaky_relu(0.2)",
        ["two convolutions, Relu6"] = "activation: relu6",
        ["two convolutions, Silu"] = "activation: silu",
        ["two convolutions, Elu"] = "activation: elu",
        ["two convolutions, Mish"] = "activation: mish",
        ["two convolutions, Hardswish"] = "activation: hardswish",
        [$"norm {new GroupNormSpec(4)}"] = "norm: group(4)",
        [$"norm {new GroupNormSpec(4)}, zero init"] = "norm: group(4)",
        ["pre order, attention and drop path"] = "attention: se",
        ["se"] = "attention: se",
        ["regnet's se"] = "attention: se",
        ["regnet's se, basic"] = "attention: se",
        ["regnet's se, pre order"] = "attention: se",
        ["eca"] = "attention: eca",
        ["cbam"] = "attention: cbam",
        ["split, sum"] = "sum(…)",
        ["split, concatenation"] = "concat(…)",
        ["split, nested"] = "concat(…)",
        ["split, identity beside a convolution"] = "sum(…)",
        ["split, a path that begins with an activation"] = "sum(…)",
        ["split, attention and dropout in a path"] = "attention: se",
        ["split, zero init"] = "sum(…)",
        ["split, pre order"] = "concat(…)",
        ["split, nested, pre order"] = "concat(…)",
    };

    public static TheoryData<string> BlockableNames => [.. Samples.All.Keys.Except(Unblockable.Keys)];

    public static TheoryData<string, string> UnblockableNames
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var (name, setting) in Unblockable)
                names.Add(name, setting);
            return names;
        }
    }

    /// <summary>Left in PyTorch's, they would be brought into it in every pass; a tensor in oneDNN's layout has no views.</summary>
    [Theory]
    [MemberData(nameof(BlockableNames))]
    public void Every_weight_but_the_heads_lies_in_oneDNNs_layout(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, new() { Layout = InferenceLayout.Blocked });

        Assert.All(inference.named_parameters().Where(entry => !entry.name.StartsWith("fc.", StringComparison.Ordinal)), entry =>
            Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => entry.parameter.view(entry.parameter.shape)));
    }

    /// <summary>Both are off the double precision result by rounding errors of one size.</summary>
    [Theory]
    [MemberData(nameof(BlockableNames))]
    public void In_oneDNNs_layout_it_is_as_close_to_double_precision_as_the_network(string name)
    {
        using var network = Trained(name);
        using var inference = ToInference(network, new() { Layout = InferenceLayout.Blocked });
        using var input = rand(2, 3, 32, 32);
        using var withoutGradients = no_grad();
        using var single = network.call(input);
        using var wide = input.to(ScalarType.Float64);
        using var exact = network.to(ScalarType.Float64).call(wide);

        using var actual = inference.call(input);

        Closeness.AssertClose(exact, actual, Closeness.Tolerance(single, exact), name);
    }

    [Theory]
    [MemberData(nameof(BlockableNames))]
    public void Feature_maps_leave_oneDNNs_layout_and_are_the_networks(string name)
    {
        using var network = Trained(name);
        using var plain = ToInference(network);
        using var wide = ToInference(network, new() { Type = ScalarType.Float64 });
        using var blocked = ToInference(network, new() { Layout = InferenceLayout.Blocked });
        using var input = rand(2, 3, 32, 32);
        using var scope = NewDisposeScope();
        var single = FeatureTensors(plain, input);
        var exact = FeatureTensors(wide, input);

        var actual = FeatureTensors(blocked, input);

        Assert.Equal(exact.Count, actual.Count);
        Assert.All(Enumerable.Range(0, exact.Count), i => Closeness.AssertClose(exact[i], actual[i], Closeness.Tolerance(single[i], exact[i]), name));
        // A tensor in oneDNN's layout has no memory to show.
        Assert.All(actual, map => Assert.NotEqual(0, map.contiguous().bytes.Length));
    }

    [Theory]
    [MemberData(nameof(UnblockableNames))]
    public void What_oneDNN_has_no_kernel_for_is_refused_in_the_words_of_the_spec(string name, string setting)
    {
        using var network = Trained(name);

        var refused = Assert.Throws<ArgumentException>(() => ToInference(network, new() { Layout = InferenceLayout.Blocked }));

        Assert.Contains($"oneDNN has no kernel for '{setting}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float16)]
    public void OneDNNs_layout_goes_with_the_types_that_it_computes_in(ScalarType type)
    {
        using var network = Trained("basic");

        var refused = Assert.Throws<ArgumentException>(() => ToInference(network, new() { Layout = InferenceLayout.Blocked, Type = type }));

        Assert.Contains($"oneDNN computes in Float32 or BFloat16, and the weights are {type}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_threads_may_use_a_form_in_oneDNNs_layout_at_once()
    {
        using var network = Trained("bottleneck");
        using var inference = ToInference(network, new() { Layout = InferenceLayout.Blocked });
        using var input = rand(2, 3, 32, 32);
        using var expected = inference.call(input);

        Parallel.For(0, 40, _ =>
        {
            using var actual = inference.call(input);
            Assert.True(expected.allclose(actual, 1e-4, 1e-5));
        });
    }

    [Fact]
    public void Images_elsewhere_are_refused_at_the_door_of_oneDNNs_layout()
    {
        using var network = Trained("basic");
        using var inference = ToInference(network, new() { Layout = InferenceLayout.Blocked });
        using var elsewhere = empty(2, 3, 32, 32, device: META);

        var refused = Assert.Throws<ArgumentException>(() => inference.call(elsewhere));

        Assert.Contains("takes images in the processor's memory; these are on META", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_libtorch_refuses_while_weights_are_reordered_is_told_in_its_words()
    {
        using var mixed = nn.Sequential(nn.Linear(1, 1), nn.Conv2d(1, 1, 1, dtype: ScalarType.Float64));

        var refused = Assert.Throws<PlatformNotSupportedException>(() => InferenceFormat.Apply(mixed, new() { Layout = InferenceLayout.Blocked }));

        Assert.Matches("libtorch says: .*(double|dtype|float)", refused.Message);
        Assert.DoesNotContain("TorchScript interpreter", refused.Message, StringComparison.Ordinal);
    }
}

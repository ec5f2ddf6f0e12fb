using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

public sealed class SaveTests
{
    [Fact]
    public void What_is_saved_loads_into_another_network_bit_by_bit()
    {
        using var folder = new TemporaryFolder();
        using var source = new SmallNet();
        using var target = new SmallNet();
        using var input = randn(2, 2, 5, 5);
        source.SaveWeights(folder.In("net.safetensors"));

        target.LoadWeights(folder.In("net.safetensors"));

        Assert.Equal(State.Of(source), State.Of(target));
        using var expected = source.call(input);
        using var actual = target.call(input);
        Assert.True(expected.Equals(actual));
    }

    [Fact]
    public void The_same_network_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        using var net = SmallNet.Filled();
        using var other = SmallNet.Filled();
        net.SaveWeights(folder.In("a"));
        other.SaveWeights(folder.In("b"));
        Assert.Equal(File.ReadAllBytes(folder.In("a")), File.ReadAllBytes(folder.In("b")));
    }

    [Fact]
    public void A_parameter_with_its_elements_in_another_order_is_saved_and_loaded()
    {
        using var folder = new TemporaryFolder();
        using var source = Numbers.From("w", [2, 3, 4, 5]).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        using var target = zeros(2, 4, 5, 3, ScalarType.Float64).permute(0, 3, 1, 2);
        Assert.False(source.is_contiguous() || target.is_contiguous());
        using var saved = new Holder(("w", source));
        using var loaded = new Holder(("w", target));

        saved.SaveWeights(folder.In("w"));
        loaded.LoadWeights(folder.In("w"));

        State.AssertHoldsNumbers("w", target);
        Assert.False(target.is_contiguous());
    }

    [Fact]
    public void A_tensor_under_two_names_is_saved_under_both_and_loads_from_either()
    {
        using var folder = new TemporaryFolder();
        using var shared = Numbers.From("shared", [3]);
        using var tied = zeros(3, ScalarType.Float64);
        using var source = Parent(shared, shared);
        using var half = new Parent(("b", new Holder(("w", shared))));
        using var separate = Parent(zeros(3, ScalarType.Float64), zeros(3, ScalarType.Float64));
        using var target = Parent(tied, tied);
        source.SaveWeights(folder.In("both"));
        half.SaveWeights(folder.In("half"));

        separate.LoadWeights(folder.In("both"));
        State.AssertHoldsNumbers("shared", separate.state_dict()["a.w"]);
        State.AssertHoldsNumbers("shared", separate.state_dict()["b.w"]);

        Assert.Empty(target.LoadWeights(folder.In("half")).Missing);
        State.AssertHoldsNumbers("shared", tied);
        Assert.Throws<WeightMismatchException>(() => separate.LoadWeights(folder.In("half")));

        static Parent Parent(Tensor a, Tensor b) => new(("a", new Holder(("w", a))), ("b", new Holder(("w", b))));
    }

    [Fact]
    public void A_network_under_training_loads_without_a_trace_in_its_gradients()
    {
        using var folder = new TemporaryFolder();
        using var net = SmallNet.Filled();
        net.SaveWeights(folder.In("net"));
        net.LoadWeights(folder.In("net"));
        Assert.All(net.parameters(), parameter => Assert.True(parameter.requires_grad && parameter.is_leaf));
        using var input = randn(2, 2, 5, 5);
        using var loss = net.call(input).sum();
        loss.backward();
        Assert.All(net.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void An_existing_file_is_replaced_and_nothing_else_is_left_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        using var net = SmallNet.Filled();
        folder.Write("net.safetensors", [1, 2, 3]);
        net.SaveWeights(folder.In("net.safetensors"));
        using var target = new SmallNet();
        target.LoadWeights(folder.In("net.safetensors"));
        State.AssertHoldsNumbers(target);
        Assert.Equal(["net.safetensors"], folder.Names);
    }

    [Fact]
    public void Saving_to_a_folder_says_so_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var net = new SmallNet();
        Directory.CreateDirectory(folder.In("taken"));
        var error = Assert.Throws<IOException>(() => net.SaveWeights(folder.In("taken")));
        Assert.Contains($"'{folder.In("taken")}' is a folder", error.Message);
        Assert.Equal(["taken"], folder.Names);
    }

    [Fact]
    public void A_save_that_fails_half_way_keeps_the_old_file_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.safetensors", [1, 2, 3]);
        // A tensor without data: it fails after the first was written.
        using var module = new Holder(("a", zeros(100_000)), ("b", zeros(3, device: META)));

        Assert.ThrowsAny<Exception>(() => module.SaveWeights(folder.In("net.safetensors")));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.In("net.safetensors")));
        Assert.Equal(["net.safetensors"], folder.Names);
    }

    [Fact]
    public void A_type_that_the_format_lacks_is_named_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();
        using var module = new Holder(("spectrum", zeros(2, ScalarType.ComplexFloat32)));
        var error = Assert.Throws<NotSupportedException>(() => module.SaveWeights(folder.In("net")));
        Assert.Contains("'spectrum' is of type ComplexFloat32", error.Message);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        using var net = new SmallNet();
        var error = Assert.Throws<DirectoryNotFoundException>(() => net.SaveWeights(Path.Combine(folder.Path, "none", "net")));
        Assert.Contains(Path.Combine(folder.Path, "none"), error.Message);
    }

    private sealed class Parent : nn.Module
    {
        public Parent(params (string Name, nn.Module Module)[] parts) : base(nameof(Parent))
        {
            foreach (var (name, module) in parts)
                register_module(name, module);
        }
    }
}

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class InPlaceTests
{
    public static TheoryData<string, Func<Tensor, Tensor>> Methods => new()
    {
        { "add_", x => x.add_(x) },
        { "add_ scalar", x => x.add_(1) },
        { "sub_", x => x.sub_(1) },
        { "mul_", x => x.mul_(2) },
        { "div_", x => x.div_(2) },
        { "pow_", x => x.pow_(2) },
        { "relu_", x => x.relu_() },
        { "leaky_relu_", x => x.leaky_relu_(0.1) },
        { "relu6_", x => x.relu6_() },
        { "sigmoid_", x => x.sigmoid_() },
        { "tanh_", x => x.tanh_() },
        { "hardswish_", x => x.hardswish_() },
        { "clamp_", x => x.clamp_(0, 1) },
        { "fill_", x => x.fill_(3) },
        { "zero_", x => x.zero_() },
        { "normal_", x => x.normal_() },
        { "uniform_", x => x.uniform_(0, 1) },
        { "bernoulli_", x => x.bernoulli_() },
        { "copy_", x => x.copy_(x.neg()) },
        { "requires_grad_", x => x.requires_grad_() },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_in_place_method_returns_the_object_it_changed(string method, Func<Tensor, Tensor> change)
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { -1f, 2, 5 });
        Assert.True(ReferenceEquals(x, change(x)), method);
    }

    [Fact]
    public void An_in_place_functional_changes_its_input_and_returns_another_object()
    {
        using var x = tensor(new[] { -1f, 2 });
        using var y = functional.relu(x, inplace: true);
        Assert.NotSame(x, y);
        Assert.Equal([0f, 2], x.data<float>().ToArray());
        Assert.Equal([0f, 2], y.data<float>().ToArray());
    }

    [Fact]
    public void A_norms_output_may_be_added_to_and_cut_off_in_place()
    {
        using var scope = NewDisposeScope();
        using var norm = BatchNorm2d(2);
        var x = randn(2, 2, 3, 3).requires_grad_();
        norm.call(x).add_(x).relu_().sum().backward();
        Assert.NotNull(x.grad);
    }

    [Fact]
    public void A_relus_output_may_not_be_added_to_in_place()
    {
        using var scope = NewDisposeScope();
        var x = randn(3).requires_grad_();
        var loss = x.relu().add_(x).sum();
        var refused = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => loss.backward());
        Assert.Contains("modified by an inplace operation", refused.Message, StringComparison.Ordinal);
    }
}

using System.Runtime.InteropServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class ScriptTests
{
    [Fact]
    public void A_compiled_function_takes_and_returns_tensors_numbers_tuples_and_lists()
    {
        using var scope = NewDisposeScope();
        using var unit = jit.compile("""
            def scaled(x, factor: float):
                return torch.relu(x) * factor

            def both(x, y):
                return x + y, x - y

            def parts(x):
                return torch.unbind(x)

            def length(x: List[Tensor]):
                return len(x)

            """);
        var x = tensor(new[] { -1f, 2 });
        Assert.Equal([0f, 3], unit.invoke<Tensor>("scaled", x, 1.5).data<float>().ToArray());
        var (sum, difference) = unit.invoke<Tensor, (Tensor, Tensor)>("both", x, x);
        Assert.Equal([-2f, 4, 0, 0], cat([sum, difference]).data<float>().ToArray());
        Assert.Equal(2, ((Tensor[])unit.invoke("parts", x)).Length);
        Assert.Equal(3, ((Scalar)unit.invoke("length", new object[] { new[] { x, x, x } })).ToInt64());
    }

    [Fact]
    public void A_mistake_in_a_script_is_an_exception_with_libtorchs_words()
    {
        var refused = Assert.Throws<ExternalException>(() => jit.compile("def f(x):\n    return torch.no_such_function(x)\n"));
        Assert.Contains("no_such_function", refused.Message, StringComparison.Ordinal);
        using var unit = jit.compile("def f(x):\n    return x\n");
        Assert.Throws<ExternalException>(() => unit.invoke("g"));
    }

    [Fact]
    public void A_convolution_takes_in_the_norm_behind_it()
    {
        using var scope = NewDisposeScope();
        using var net = Sequential(Conv2d(3, 4, 3, bias: false), BatchNorm2d(4));
        var x = randn(2, 3, 6, 6);
        for (var i = 0; i < 3; i++)
            net.call(x);
        net.eval();
        var (conv, norm) = ((Modules.Conv2d)net[0], (Modules.BatchNorm2d)net[1]);
        var (weight, bias) = utils.fuse_conv_bn_weights(conv.weight, conv.bias, norm.running_mean!, norm.running_var!, norm.eps, norm.weight, norm.bias);
        Assert.True(functional.conv2d(x, weight, bias).allclose(net.call(x), atol: 1e-6));
    }
}

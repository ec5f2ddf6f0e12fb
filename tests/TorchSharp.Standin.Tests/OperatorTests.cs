using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

/// <summary>Operators give PyTorch's numbers.</summary>
public class OperatorTests
{
    public static TheoryData<string, Func<Tensor, Tensor, Tensor>> Operators => new()
    {
        { "relu", (x, _) => functional.relu(x) },
        { "relu6", (x, _) => functional.relu6(x) },
        { "leaky_relu", (x, _) => functional.leaky_relu(x, 0.1) },
        { "sigmoid", (x, _) => functional.sigmoid(x) },
        { "tanh", (x, _) => functional.tanh(x) },
        { "silu", (x, _) => functional.silu(x) },
        { "gelu", (x, _) => functional.gelu(x) },
        { "elu", (x, _) => functional.elu(x, 1.5) },
        { "mish", (x, _) => functional.mish(x) },
        { "hardswish", (x, _) => functional.hardswish(x) },
        { "conv2d", (x, w) => functional.conv2d(x, w, strides: [2, 2], padding: [1, 1], groups: 2) },
        { "conv2d_dilated", (x, w) => functional.conv2d(x, w, arange(4f), padding: [2], dilation: [2], groups: 2) },
        { "conv1d", (x, w) => functional.conv1d(x.flatten(2), w.flatten(2), padding: 4, groups: 2) },
        { "max_pool2d", (x, _) => functional.max_pool2d(x, 3, stride: 2, padding: 1) },
        { "max_pool2d_ceil", (x, _) => functional.max_pool2d(x, [2, 2], ceil_mode: true) },
        { "avg_pool2d", (x, _) => functional.avg_pool2d(x, 2, ceil_mode: true, count_include_pad: false) },
        { "adaptive_avg_pool2d", (x, _) => functional.adaptive_avg_pool2d(x, (2, 3)) },
        { "adaptive_max_pool2d", (x, _) => functional.adaptive_max_pool2d(x, [1, 1]) },
        { "group_norm", (x, _) => functional.group_norm(x, 2, arange(4f), ones(4)) },
        { "batch_norm", (x, _) => functional.batch_norm(x, zeros(4), ones(4), training: true) },
        { "pad", (x, _) => functional.pad(x, (1, 2, 0, 1)) },
        { "pad_reflect", (x, _) => functional.pad(x, (1, 2, 1, 1), PaddingModes.Reflect) },
        { "interpolate", (x, _) => functional.interpolate(x, scale_factor: [2, 2]) },
        { "interpolate_antialias", (x, _) => functional.interpolate(x, [2, 3], mode: InterpolationMode.Bilinear, antialias: true) },
        { "interpolate_bicubic_antialias", (x, _) => functional.interpolate(x, [2, 3], mode: InterpolationMode.Bicubic, antialias: true) },
        { "softmax", (x, _) => x.softmax(1) },
        { "log_softmax", (x, _) => functional.log_softmax(x, 1) },
        { "std", (x, _) => x.std(1) },
        { "var", (x, _) => x.var([0, 2], unbiased: false) },
        { "norm", (x, _) => x.norm(1, p: 2) },
        { "sum", (x, _) => x.sum([0L, 3L]) },
        { "topk", (x, _) => x.topk(2, 1).values },
        { "flip", (x, _) => x.flip(1, 3) },
        { "index", (x, _) => x[TensorIndex.Colon, 1..3, TensorIndex.Slice(step: 2), TensorIndex.None, -1] },
        { "select", (x, _) => x[1, 2] },
        { "mask", (x, _) => x[[x > 0]] },
        { "rdiv", (x, _) => 2 / x },
        { "remainder", (x, _) => x % 3 },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_operator_computes_what_PyTorchs_does(string name, Func<Tensor, Tensor, Tensor> compute)
    {
        using var scope = NewDisposeScope();
        var x = linspace(-4, 4, 2 * 4 * 5 * 5).reshape(2, 4, 5, 5);
        var weight = linspace(-1, 1, 4 * 2 * 3 * 3).reshape(4, 2, 3, 3);
        PyTorch.AssertEqual(PyTorch.Get("operators", name), compute(x, weight));
    }

    [Fact]
    public void Each_recorded_operator_is_compared()
    {
        var recorded = PyTorch.Get("operators").EnumerateObject().Select(entry => entry.Name);
        Assert.Equal(recorded.Order(), Operators.Select(row => (string)row[0]).Order());
    }
}

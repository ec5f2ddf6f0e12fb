using static TorchSharp.torch;

namespace TorchSharp.Standin.Tests;

public class TensorTests
{
    [Fact]
    public void A_tensor_made_from_an_array_has_its_shape_type_and_values()
    {
        using var x = tensor(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([2, 3], x.shape);
        Assert.Equal(ScalarType.Int32, x.dtype);
        Assert.Equal(6, x.data<int>()[1, 2]);
        Assert.Equal("[2x3], type = Int32, device = cpu", x.ToString());
    }

    [Fact]
    public void Every_element_type_goes_in_and_out()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([1, 2], tensor(new byte[] { 1, 2 }).data<byte>().ToArray());
        Assert.Equal([-1, 2], tensor(new sbyte[] { -1, 2 }).data<sbyte>().ToArray());
        Assert.Equal([-1, 2], tensor(new short[] { -1, 2 }).data<short>().ToArray());
        Assert.Equal([-1, 2], tensor(new[] { -1L, 2 }).data<long>().ToArray());
        Assert.Equal([0.5, 2], tensor(new[] { 0.5, 2 }).data<double>().ToArray());
        Assert.Equal([true, false], tensor(new[] { true, false }).data<bool>().ToArray());
        Assert.Equal([(Half)0.5f], tensor(new[] { (Half)0.5f }).data<Half>().ToArray());
        Assert.Equal([(BFloat16)0.5f], tensor(new[] { (BFloat16)0.5f }).data<BFloat16>().ToArray());
    }

    [Fact]
    public void Elements_are_read_and_written_in_the_order_of_the_shape()
    {
        using var scope = NewDisposeScope();
        var turned = arange(6).view(2, 3).t();
        Assert.False(turned.is_contiguous());
        Assert.Equal([0L, 3, 1, 4, 2, 5], turned.data<long>().ToArray());
        Assert.Equal(4, turned.data<long>()[1, 1]);
        turned.data<long>().CopyFrom(new[] { 10L, 11 }, tensorIndex: 1);
        Assert.Equal([0L, 10, 11, 4, 2, 5], turned.data<long>().ToArray());
        Assert.Throws<IndexOutOfRangeException>(() => turned.data<long>()[3, 0]);
    }

    [Fact]
    public void Elements_are_not_read_as_another_type()
    {
        using var x = ones(1);
        Assert.Throws<ArgumentException>(() => x.data<double>());
        Assert.Throws<ArgumentException>(() => x.item<int>());
        Assert.Equal(1, x.ToInt32());
        Assert.Equal(1.0, (double)x);
    }

    [Fact]
    public void Bytes_are_the_memory_itself()
    {
        using var x = zeros(2);
        BitConverter.TryWriteBytes(x.bytes[4..], 1.5f);
        Assert.Equal([0, 1.5f], x.data<float>().ToArray());
        using var table = ones(2, 3);
        using var turned = table.t();
        Assert.Throws<InvalidOperationException>(() => turned.bytes.Length);
    }

    [Fact]
    public void An_indexed_part_can_be_assigned()
    {
        using var scope = NewDisposeScope();
        var x = zeros(3, 4);
        x[1] = tensor(1f);
        x[TensorIndex.Ellipsis, 3] = tensor(2f);
        x[x == 0] = tensor(-1f);
        Assert.Equal([-1f, -1, -1, 2, 1, 1, 1, 2, -1, -1, -1, 2], x.data<float>().ToArray());
        x[TensorIndex.Slice(0, 2), TensorIndex.Tensor(tensor(new[] { 0L, 2 }))] = tensor(9f);
        Assert.Equal([9f, -1, 9, 2, 9, 1, 9, 2], x[..2].reshape(-1).data<float>().ToArray());
    }

    [Fact]
    public void A_range_from_the_end_means_what_it_does_elsewhere_in_the_language()
    {
        using var scope = NewDisposeScope();
        var x = arange(10);
        Assert.Equal([7L, 8, 9], x[^3..].data<long>().ToArray());
        Assert.Equal([8L], x[^2..^1].data<long>().ToArray());
        Assert.Equal(9, x[^1].item<long>());
    }

    [Fact]
    public void A_conversion_that_changes_nothing_shares_the_memory_unless_a_copy_is_asked_for()
    {
        using var x = zeros(2);
        using var same = x.to(float32);
        using var copy = x.to(float32, copy: true);
        x.fill_(1);
        Assert.Equal(1, same[0].item<float>());
        Assert.Equal(0, copy[0].item<float>());
        var old = zeros(1);
        using var wide = old.to(float64, disposeAfter: true);
        Assert.True(old.IsInvalid);
    }

    [Fact]
    public void Strides_of_channels_last_stay_through_a_convolution()
    {
        using var scope = NewDisposeScope();
        var x = randn(2, 8, 6, 6).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        Assert.Equal(1, x.stride(1));
        using var conv = nn.Conv2d(8, 16, 3, padding: 1);
        Assert.Equal(1, conv.call(x).stride(1));
    }

    [Fact]
    public void Gradients_are_computed_for_what_is_asked()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3.0, requires_grad: true);
        var y = x * x;
        Assert.Equal(6.0, autograd.grad([y], [x], retain_graph: true)[0].item<double>());
        Assert.Null(x.grad);
        y.backward();
        Assert.Equal(6.0, x.grad!.item<double>());
        using (no_grad())
            Assert.False((x * x).requires_grad);
        using (inference_mode())
            Assert.True(is_inference_mode_enabled());
        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void Shapes_compare_by_their_lengths()
    {
        Size two = (2, 3);
        Assert.True(two == new Size([2L, 3]));
        Assert.Equal(6, two.numel());
        Assert.Equal("2,3", string.Join(',', two));
    }

    [Fact]
    public void A_short_real_number_rounds_half_to_even()
    {
        Assert.Equal(1f, new BFloat16(1 + (1f / 256)).ToSingle());
        Assert.Equal(1 + (1f / 64), new BFloat16(1 + (3f / 256)).ToSingle());
        Assert.True(BFloat16.IsNaN(BFloat16.NaN));
        Assert.Equal((BFloat16)3, (BFloat16)1 + (BFloat16)2);
    }

    [Fact]
    public void The_number_of_threads_can_be_set()
    {
        var previous = get_num_threads();
        set_num_threads(1);
        Assert.Equal(1, get_num_threads());
        set_num_threads(previous);
    }
}

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class StateTests
{
    [Fact]
    public void A_state_is_loaded_with_its_types_converted_and_its_shapes_broadcast()
    {
        using var net = Linear(3, 2);
        using var weight = full([1, 3], 2, dtype: float64);
        using var bias = tensor(new[] { 1, 5 });
        net.load_state_dict(new() { ["weight"] = weight, ["bias"] = bias });
        Assert.Equal([2f, 2, 2, 2, 2, 2], net.weight.data<float>().ToArray());
        Assert.Equal([1f, 5], net.bias!.data<float>().ToArray());
    }

    [Fact]
    public void Names_are_checked_unless_told_otherwise()
    {
        using var net = Linear(1, 1);
        using var value = zeros(1);
        Dictionary<string, Tensor> state = new() { ["bias"] = value, ["other"] = value };
        var refused = Assert.Throws<InvalidOperationException>(() => net.load_state_dict(state));
        Assert.Contains("weight", refused.Message, StringComparison.Ordinal);
        var (missing, unexpected) = net.load_state_dict(state, strict: false);
        Assert.Equal(["weight"], missing);
        Assert.Equal(["other"], unexpected);
        Assert.Equal(0, net.bias!.item<float>());
    }

    [Fact]
    public void A_saved_net_is_loaded_to_the_last_bit()
    {
        using var net = Sequential(Conv2d(1, 2, 3), BatchNorm2d(2));
        using var other = Sequential(Conv2d(1, 2, 3), BatchNorm2d(2));
        var file = Path.GetTempFileName();
        try
        {
            net.save(file);
            other.load(file);
        }
        finally
        {
            File.Delete(file);
        }

        var state = net.state_dict();
        Assert.All(other.state_dict(), entry => Assert.True(entry.Value.Equals(state[entry.Key])));
    }

    [Fact]
    public void A_file_holds_a_count_then_names_types_shapes_and_bytes()
    {
        using var net = Linear(2, 1, hasBias: false);
        using var noGrad = no_grad();
        using var values = tensor(new[] { 1f, -2f }, [1, 2]);
        net.weight.copy_(values);
        using var stream = new MemoryStream();
        net.save(stream);
        byte[] expected = [1, 6, .. "weight"u8, 6, 2, 1, 2, .. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(-2f)];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void Entries_to_skip_are_left_as_they_are()
    {
        using var net = Linear(1, 1);
        using var other = Linear(1, 1);
        using var bias = other.bias!.detach().clone();
        using var stream = new MemoryStream();
        net.save(stream);
        var seen = new Dictionary<string, bool>();
        other.load(new MemoryStream(stream.ToArray()), skip: ["bias"], loadedParameters: seen);
        Assert.True(other.weight.Equals(net.weight));
        Assert.True(other.bias.Equals(bias));
        Assert.Equal(["weight", "bias"], seen.Keys);
    }

    [Fact]
    public void A_file_of_another_net_is_refused()
    {
        using var net = Linear(2, 1);
        using var other = Linear(3, 1);
        using var stream = new MemoryStream();
        net.save(stream);
        var refused = Assert.Throws<ArgumentException>(() => other.load(new MemoryStream(stream.ToArray())));
        Assert.Contains("[1, 2]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_with_other_strides_is_saved_in_the_order_of_its_shape()
    {
        using var plain = arange(6f);
        using var table = plain.view(2, 3);
        using var turned = table.t();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        turned.Save(writer);
        stream.Position = 0;
        using var read = TensorExtensionMethods.Load(new BinaryReader(stream));
        Assert.Equal([3, 2], read.shape);
        Assert.Equal([0f, 3, 1, 4, 2, 5], read.data<float>().ToArray());
    }
}

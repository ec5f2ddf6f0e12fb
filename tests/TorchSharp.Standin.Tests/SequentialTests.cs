using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class SequentialTests
{
    [Fact]
    public void Every_intermediate_is_disposed_and_the_input_is_not()
    {
        using var noGrad = no_grad();
        var probe = new Probe();
        using var net = Sequential(probe, ReLU(inplace: true), Identity(), probe);
        using var input = ones(2);
        var before = LiveTensors.Count();
        using var output = net.call(input);
        Assert.Equal(before + 1, Tensor.TotalCount);
        Assert.False(input.IsInvalid);
        Assert.Equal([false, true], probe.Seen.Select(tensor => tensor.IsInvalid));
    }

    [Fact]
    public void A_part_that_returns_its_own_input_breaks_what_comes_after_it()
    {
        using var net = Sequential(ReLU(), new ReturnsItsInput(), ReLU());
        using var input = ones(2);
        Assert.Throws<InvalidOperationException>(() => net.call(input));
    }

    [Fact]
    public void A_net_without_parts_returns_another_object_than_its_input()
    {
        using var net = Sequential();
        using var input = ones(2);
        using var output = net.call(input);
        Assert.NotSame(input, output);
        Assert.True(input.Equals(output));
    }

    [Fact]
    public void Parts_are_named_by_number_or_by_name()
    {
        using var net = Sequential(("conv", Conv2d(1, 1, 1, bias: false)), ("relu", ReLU()));
        net.append(Linear(1, 1, hasBias: false));
        Assert.Equal(["conv", "relu", "2"], net.named_children().Select(child => child.name));
        Assert.Equal(["conv.weight", "2.weight"], net.state_dict().Keys);
    }

    private sealed class Probe() : Module<Tensor, Tensor>(nameof(Probe))
    {
        internal List<Tensor> Seen { get; } = [];

        public override Tensor forward(Tensor input)
        {
            Seen.Add(input);
            return input.clone();
        }
    }

    private sealed class ReturnsItsInput() : Module<Tensor, Tensor>(nameof(ReturnsItsInput))
    {
        public override Tensor forward(Tensor input) => input;
    }
}

using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class ConversionTests
{
    [Fact]
    public void The_count_of_batches_stays_whole_when_a_net_becomes_double()
    {
        using var net = Sequential(Conv2d(1, 2, 1), BatchNorm2d(2));
        net.to(float64);
        var types = net.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.dtype);
        Assert.Equal(ScalarType.Int64, types["1.num_batches_tracked"]);
        Assert.All(types.Where(entry => entry.Key != "1.num_batches_tracked"), entry => Assert.Equal(ScalarType.Float64, entry.Value));

        using var input = ones([1, 1, 2, 2], float64);
        using var output = net.call(input);
        Assert.Equal(ScalarType.Float64, output.dtype);
    }

    [Fact]
    public void A_conversion_keeps_gradients_and_frees_the_old_tensors()
    {
        using var net = Linear(2, 1, hasBias: false);
        net.weight.grad = ones(1, 2);
        var old = net.weight;
        var before = LiveTensors.Count();
        net.@double();
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(old.IsInvalid);
        using var grad = net.weight.grad;
        Assert.Equal(ScalarType.Float64, grad!.dtype);
        Assert.True(net.weight.requires_grad);
    }

    [Fact]
    public void The_fields_of_a_module_get_the_converted_tensors()
    {
        using var net = new Scaled();
        net.to(float64);
        using var input = ones([1], float64);
        using var output = net.call(input);
        Assert.Equal(ScalarType.Float64, output.dtype);
        Assert.Equal(["scale", "shift"], net.state_dict().Keys);
    }

    [Fact]
    public void A_net_does_not_become_one_of_whole_numbers()
    {
        using var net = Linear(1, 1);
        Assert.Throws<ArgumentException>(() => net.to(int64));
    }

    [Fact]
    public void A_public_property_named_as_a_parameter_needs_a_setter()
    {
        using var net = new ReadOnlyProperty();
        Assert.Throws<ArgumentException>(() => net.to(float64));
    }

    [Fact]
    public void Two_public_indexers_make_a_conversion_throw()
    {
        using var net = new TwoIndexers();
        Assert.Throws<ArgumentException>(() => net.to(float64));
    }

    private sealed class Scaled : Module<Tensor, Tensor>
    {
        private readonly Parameter scale = Parameter(ones(1));
        private readonly Tensor shift = zeros(1);

        public Scaled() : base(nameof(Scaled)) => RegisterComponents();

        public override Tensor forward(Tensor input) => input.mul(scale).add_(shift);
    }

    private sealed class ReadOnlyProperty : Module<Tensor, Tensor>
    {
        public ReadOnlyProperty() : base(nameof(ReadOnlyProperty)) => register_parameter("scale", scale);

        public Parameter scale { get; } = Parameter(ones(1));

        public override Tensor forward(Tensor input) => input.mul(scale);
    }

    private sealed class TwoIndexers() : Module<Tensor, Tensor>(nameof(TwoIndexers))
    {
        public int this[int index] => index;

        public string this[string key] => key;

        public override Tensor forward(Tensor input) => input.alias();
    }
}

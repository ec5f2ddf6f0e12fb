using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

/// <summary>One seed gives PyTorch's numbers.</summary>
public class RandomTests
{
    public static TheoryData<string, Func<Tensor, Tensor>> Initialisers => new()
    {
        { "kaiming_normal_fan_out", w => init.kaiming_normal_(w, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU) },
        { "kaiming_normal_fan_in", w => init.kaiming_normal_(w) },
        { "kaiming_uniform", w => init.kaiming_uniform_(w, a: 0.5) },
        { "xavier_uniform", w => init.xavier_uniform_(w, gain: 2) },
        { "trunc_normal", w => init.trunc_normal_(w, std: 0.02) },
        { "normal", w => init.normal_(w, 1, 0.5) },
        { "uniform", w => init.uniform_(w, -2, 3) },
        { "bernoulli", w => w.bernoulli_(0.3) },
    };

    [Theory]
    [MemberData(nameof(Initialisers))]
    public void An_initialiser_draws_PyTorchs_numbers(string name, Func<Tensor, Tensor> initialise)
    {
        manual_seed(11);
        using var weight = empty(5, 4, 3, 3);
        Assert.Same(weight, initialise(weight));
        PyTorch.AssertEqual(PyTorch.Get("random", name), weight, 1e-7);
    }

    [Fact]
    public void Creation_draws_PyTorchs_numbers_one_after_another()
    {
        using var scope = NewDisposeScope();
        manual_seed(12);
        PyTorch.AssertEqual(PyTorch.Get("random", "randn"), randn(20));
        PyTorch.AssertEqual(PyTorch.Get("random", "rand"), rand(5));
        PyTorch.AssertEqual(PyTorch.Get("random", "randint"), randint(2, 9, new long[] { 6 }));
        PyTorch.AssertEqual(PyTorch.Get("random", "randperm"), randperm(9));
        PyTorch.AssertEqual(PyTorch.Get("random", "dropout"), functional.dropout(ones(30), 0.4));
    }

    [Fact]
    public void A_restored_state_repeats_the_numbers()
    {
        using var scope = NewDisposeScope();
        var state = get_rng_state();
        var first = randn(4);
        set_rng_state(state);
        Assert.True(first.Equals(randn(4)));
    }

    [Fact]
    public void A_generator_of_ones_own_leaves_the_default_one_alone()
    {
        using var scope = NewDisposeScope();
        using var own = new Generator(5);
        var state = get_rng_state();
        var drawn = randn([3], generator: own);
        Assert.True(state.Equals(get_rng_state()));
        Assert.True(drawn.Equals(randn([3], generator: own.manual_seed(5))));
        Assert.Equal(5, own.initial_seed());
    }
}

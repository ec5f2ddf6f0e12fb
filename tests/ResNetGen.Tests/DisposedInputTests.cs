using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class DisposedInputTests
{
    [Fact]
    public void A_consumed_tensor_is_disposed_and_the_result_is_not()
    {
        using var module = nn.Linear(3, 2);
        var input = rand(1, 3);

        using var output = module.CallAndDispose(input);

        Assert.True(input.IsInvalid);
        Assert.Equal([1, 2], output.shape);
    }

    [Fact]
    public void A_tensor_is_disposed_also_when_the_module_throws()
    {
        using var module = nn.Linear(3, 2);
        var input = rand(1, 5);

        Assert.ThrowsAny<Exception>(() => module.CallAndDispose(input));

        Assert.True(input.IsInvalid);
    }

    [Fact]
    public void A_module_that_is_folded_away_gives_its_input_back()
    {
        nn.Module<Tensor, Tensor>? folded = null;
        using var input = rand(1, 3);

        Assert.Same(input, folded.CallAndDispose(input));
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void A_function_consumes_its_input()
    {
        var input = ones(2);

        using var output = input.Consume(static t => t.exp());

        Assert.True(input.IsInvalid);
        Assert.Equal(MathF.E, output[0].item<float>(), 1e-6);
    }

    [Fact]
    public void Hooks_run()
    {
        using var module = nn.Linear(3, 2);
        var calls = 0;
        module.register_forward_hook((_, _, output) => { calls++; return output; });

        using var output = module.CallAndDispose(rand(1, 3));

        Assert.Equal(1, calls);
    }

    [Fact]
    public void Typed_features_are_consumed_with_their_tensor()
    {
        using var stage = new Twice();
        var input = new Features<C2, S4>(ones(1, 2, 3, 3));

        using var output = stage.CallAndDispose(input);

        Assert.True(input.Tensor.IsInvalid);
        Assert.Equal(36, output.Tensor.sum().item<float>());
        Assert.Equal((2, 4), (Features<C2, S4>.Channels, Features<C2, S4>.Reduction));
    }

    private sealed class Twice() : nn.Module<Features<C2, S4>, Features<C2, S4>>(nameof(Twice))
    {
        public override Features<C2, S4> forward(Features<C2, S4> input) => new(input.Tensor.mul(2));
    }

    private readonly struct C2 : IChannels
    {
        public static int Count => 2;
    }

    private readonly struct S4 : IReduction
    {
        public static int Factor => 4;
    }
}

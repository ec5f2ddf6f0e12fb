using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class AttentionTests
{
    [Fact]
    public void Squeeze_and_excitation_is_its_formula()
    {
        using var module = new SqueezeExcitation(channels: 6, squeezed: 2);
        using var input = randn(2, 6, 3, 5);
        var state = module.state_dict();

        using var output = module.call(input);

        using var means = input.mean([2L, 3L]);
        using var hidden = means.matmul(state["fc1.weight"].reshape(2, 6).t()).add(state["fc1.bias"]).relu();
        using var gate = hidden.matmul(state["fc2.weight"].reshape(6, 2).t()).add(state["fc2.bias"]).sigmoid();
        Assert.True(output.allclose(input * gate.reshape(2, 6, 1, 1), 1e-5, 1e-6));
        Assert.Equal(["fc1.bias", "fc1.weight", "fc2.bias", "fc2.weight"], state.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Efficient_channel_attention_is_its_formula()
    {
        using var module = new EfficientChannelAttention(kernel: 3);
        using var input = randn(2, 6, 3, 5);
        var state = module.state_dict();

        using var output = module.call(input);

        var weight = state["conv.weight"].reshape(3);
        using var means = nn.functional.pad(input.mean([2L, 3L]), (1L, 1L));
        using var gate = (means.slice(1, 0, 6, 1) * weight[0] + means.slice(1, 1, 7, 1) * weight[1] + means.slice(1, 2, 8, 1) * weight[2]).sigmoid();
        Assert.True(output.allclose(input * gate.reshape(2, 6, 1, 1), 1e-5, 1e-6));
        Assert.Equal(["conv.weight"], state.Keys);
    }

    [Fact]
    public void Convolutional_block_attention_is_its_formula()
    {
        using var module = new ConvolutionalBlockAttention(channels: 6, squeezed: 2, kernel: 3);
        module.eval();
        using var input = randn(2, 6, 3, 5);
        var state = module.state_dict();

        using var output = module.call(input);

        Tensor Squeezed(Tensor pooled) =>
            pooled.matmul(state["channel.fc1.weight"].reshape(2, 6).t()).relu().matmul(state["channel.fc2.weight"].reshape(6, 2).t());
        var scaled = input * (Squeezed(input.mean([2L, 3L])) + Squeezed(input.amax([2L, 3L]))).sigmoid().reshape(2, 6, 1, 1);
        var maps = cat([scaled.mean([1L], keepdim: true), scaled.amax([1L], keepdim: true)], 1);
        var convolved = nn.functional.conv2d(maps, state["spatial.conv.conv.weight"], padding: [1L, 1L]);
        // A fresh norm's statistics are 0 and 1.
        var gate = (convolved / Math.Sqrt(1 + 1e-5)).sigmoid();
        Assert.True(output.allclose(scaled * gate, 1e-5, 1e-6));
    }

    /// <summary>As the paper has it for one image: softmax over the pixels, their mean, two layers with a layer norm between.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Global_context_is_its_formula(bool adds)
    {
        using var module = new GlobalContext(channels: 6, squeezed: 4, adds);
        var part = adds ? "mlp_add" : "mlp_scale";
        var state = module.state_dict();
        using (no_grad())
        {
            state[$"{part}.norm.weight"].copy_(tensor(new[] { 1f, 2f, -1f, 0.5f }));
            state[$"{part}.norm.bias"].copy_(tensor(new[] { 0.1f, 0.2f, 0.3f, -0.5f }));
        }

        using var input = randn(2, 6, 3, 5);
        using var output = module.call(input);

        var pixels = input.reshape(2, 6, 15);
        var shares = pixels.mul(state["conv_attn.weight"].reshape(1, 6, 1)).sum(1).add(state["conv_attn.bias"]).softmax(1);
        var context = pixels.mul(shares.unsqueeze(1)).sum(2);
        var hidden = context.matmul(state[$"{part}.fc1.weight"].reshape(4, 6).t()).add(state[$"{part}.fc1.bias"]);
        var centred = hidden - hidden.mean([1L], keepdim: true);
        var normed = (centred / centred.square().mean([1L], keepdim: true).add(1e-6).sqrt()).mul(state[$"{part}.norm.weight"]).add(state[$"{part}.norm.bias"]);
        var made = normed.relu().matmul(state[$"{part}.fc2.weight"].reshape(6, 4).t()).add(state[$"{part}.fc2.bias"]).reshape(2, 6, 1, 1);
        Assert.True(output.allclose(adds ? input + made : input * made.sigmoid(), 1e-4, 1e-5));
        Assert.Equal(8, state.Count);
    }

    [Fact]
    public void Effective_squeeze_and_excitation_is_its_formula()
    {
        using var module = new EffectiveSqueezeExcitation(channels: 6);
        using var input = randn(2, 6, 3, 5).mul_(20);
        var state = module.state_dict();

        using var output = module.call(input);

        var made = input.mean([2L, 3L]).matmul(state["fc.weight"].reshape(6, 6).t()).add(state["fc.bias"]);
        var gate = made.add(3).clamp(0, 6).div(6);
        Assert.True(output.allclose(input * gate.reshape(2, 6, 1, 1), 1e-4, 1e-5));
        Assert.Equal(["fc.bias", "fc.weight"], state.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Intermediates_are_disposed()
    {
        using var squeeze = new SqueezeExcitation(6, 2);
        using var efficient = new EfficientChannelAttention(3);
        using var convolutional = new ConvolutionalBlockAttention(6, 2, 3);
        using var context = new GlobalContext(6, 2);
        using var added = new GlobalContext(6, 2, adds: true);
        using var effective = new EffectiveSqueezeExcitation(6);
        using var input = randn(2, 6, 3, 5);
        using var scope = NewDisposeScope();

        using var a = squeeze.call(input);
        using var b = efficient.call(input);
        using var c = convolutional.call(input);
        using var d = context.call(input);
        using var e = added.call(input);
        using var f = effective.call(input);

        Assert.Equal(6, scope.DisposablesCount);
    }
}

using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Functions applied to intermediates that nobody else holds.</summary>
public static class TensorExtensions
{
    /// <summary>Applies a function and disposes its input, also when it throws: for intermediates that nobody else holds.</summary>
    /// <param name="input">Disposed afterwards. What autograd needs of it lives on.</param>
    /// <param name="function">Must not return <paramref name="input"/> itself.</param>
    public static Tensor Consume(this Tensor input, Func<Tensor, Tensor> function)
    {
        using (input)
            return function(input);
    }
}

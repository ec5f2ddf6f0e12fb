using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Disposes intermediates as soon as they are used: the garbage collector does not see native memory, so nothing else does it in time.</summary>
public static class ModuleExtensions
{
    /// <summary>Calls the module and disposes its input, also when it throws: for intermediates that nobody else holds.</summary>
    /// <param name="module">Called with its hooks.</param>
    /// <param name="input">Disposed afterwards. What autograd needs of it lives on.</param>
    public static Tensor Consume(this nn.Module<Tensor, Tensor> module, Tensor input)
    {
        using (input)
            return module.call(input);
    }

    /// <inheritdoc cref="Consume(nn.Module{Tensor, Tensor}, Tensor)"/>
    public static TOut Consume<TIn, TOut>(this nn.Module<TIn, TOut> module, TIn input)
        where TIn : struct, IFeatures<TIn>
    {
        using (input)
            return module.call(input);
    }
}

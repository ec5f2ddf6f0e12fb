using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Disposes intermediates as soon as they are used: the garbage collector does not see native memory, so nothing else does it in time.</summary>
public static class ModuleExtensions
{
    /// <summary>Calls the module and disposes its input, also when it throws: for intermediates that nobody else holds.</summary>
    /// <param name="module">Called with its hooks. Null: it has been folded into the layer before it, whose output is returned as it is.</param>
    /// <param name="input">Disposed afterwards, unless it is returned. What autograd needs of it lives on.</param>
    public static Tensor CallAndDispose(this nn.Module<Tensor, Tensor>? module, Tensor input)
    {
        if (module is null)
            return input;
        using (input)
            return module.call(input);
    }

    /// <summary>Calls the module and disposes its input, also when it throws: for feature maps that nobody else holds.</summary>
    /// <param name="module">Called with its hooks.</param>
    /// <param name="input">Disposed afterwards. What autograd needs of it lives on.</param>
    public static TOut CallAndDispose<TIn, TOut>(this nn.Module<TIn, TOut> module, TIn input)
        where TIn : struct, IFeatures<TIn>
    {
        using (input)
            return module.call(input);
    }
}

using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>What is dropped at random in training. Outside of training each of these returns the tensor itself, untouched.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Regularization
{
    /// <summary>Dropout of single elements; kept ones are scaled by 1 / (1 - p).</summary>
    /// <param name="tensor">Any shape. In training it is disposed.</param>
    /// <param name="probability">Of an element to become 0.</param>
    /// <param name="training">The module's own flag.</param>
    public static Tensor Dropout(this Tensor tensor, double probability, bool training)
    {
        if (!training || probability == 0)
            return tensor;
        using (tensor)
            return nn.functional.dropout(tensor, probability, training: true);
    }

    /// <summary>Stochastic depth (arXiv:1603.09382) for each sample: the main path of some samples becomes 0, that of the others is scaled by 1 / (1 - p).</summary>
    /// <param name="tensor">N x C x H x W. In training it is disposed.</param>
    /// <param name="probability">Of a sample to become 0.</param>
    /// <param name="training">The module's own flag.</param>
    public static Tensor DropPath(this Tensor tensor, double probability, bool training)
    {
        if (!training || probability == 0)
            return tensor;
        using (tensor)
        {
            var kept = 1 - probability;
            using var mask = tensor.new_empty(new[] { tensor.shape[0], 1, 1, 1 }).bernoulli_(kept);
            // Nothing is left to scale when everything is dropped.
            return kept > 0 ? tensor.mul(mask.div_(kept)) : tensor.mul(mask);
        }
    }
}

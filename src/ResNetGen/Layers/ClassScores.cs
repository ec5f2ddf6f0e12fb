using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Scores of the logits of all classes. In training the logits stay as they are, for a loss that is made of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassScores
{
    /// <summary>Numbers between 0 and 1 that add to 1 over the classes.</summary>
    /// <param name="logits">N x classes. Outside of training it is disposed.</param>
    /// <param name="training">The module's own flag.</param>
    public static Tensor SoftmaxScores(this Tensor logits, bool training) => training ? logits : logits.Consume(static t => t.softmax(1));

    /// <summary>A number between 0 and 1 for each class.</summary>
    /// <param name="logits">N x classes. Outside of training it is disposed.</param>
    /// <param name="training">The module's own flag.</param>
    public static Tensor SigmoidScores(this Tensor logits, bool training) => training ? logits : logits.Consume(static t => t.sigmoid());
}

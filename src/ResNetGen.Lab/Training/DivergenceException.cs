namespace ResNetGen.Lab.Training;

/// <summary>A loss or a weight is not a finite number any more: training cannot go on.</summary>
public sealed class DivergenceException(string message) : LabException(message)
{
    /// <param name="loss">Of a batch.</param>
    /// <param name="iteration">From 0.</param>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The loss.</returns>
    /// <exception cref="DivergenceException">It is not a finite number.</exception>
    internal static float RequireFinite(float loss, long iteration, double rate) => float.IsFinite(loss)
        ? loss
        : throw new DivergenceException($"The loss is {loss} at iteration {iteration + 1:N0}, at a learning rate of {rate}.");
}

using ResNetGen.Tracing;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>
/// A network as TorchScript: a pass is one call. Convolutions are oneDNN's, with what follows them fused into them; maps are channels last. The code is
/// made of numbers and of names of operators alone: nothing that a user has written reaches it.
/// </summary>
internal sealed class FusedProgram : IDisposable
{
    private const string Method = "run";

    private readonly PackedWeights weights;

    // Each is compiled when it is asked for first: whoever wants scores does not wait for the feature maps' code.
    private readonly LoadedScript stem;
    private readonly LoadedScript maps;
    private readonly LoadedScript last;
    private readonly LoadedScript? scores;

    /// <summary>Writes what a network computes.</summary>
    /// <param name="pass">Its operations and results.</param>
    public FusedProgram(TracedPass pass)
    {
        var operations = pass.Operations.All;
        var slots = new WeightSlots(operations);
        stem = Code([pass.Stem]);
        maps = Code(pass.Maps);
        last = Code([pass.Maps[^1]]);
        scores = pass.Scores is { } number ? Code([number]) : null;
        weights = new(pass.Operations, slots);

        // Written now: writing finds out which weights the list holds.
        LoadedScript Code(IReadOnlyList<int> results) => LoadedScript.Of(FusedMethod.Write(Method, operations, results, slots));
    }

    /// <summary>False where the head is a user's own, or where there is none.</summary>
    public bool HasScores => scores is not null;

    /// <summary>The input of the first stage.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Stem(Tensor images) => Run(stem, images)[0];

    /// <summary>The feature maps of all stages.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor[] Maps(Tensor images) => Run(maps, images);

    /// <summary>The last feature map.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Last(Tensor images) => Run(last, images)[0];

    /// <summary>Class scores, of a program that has them.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Scores(Tensor images) => Run(scores!, images)[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        weights.Dispose();
        foreach (var code in new[] { stem, maps, last, scores })
            code?.Dispose();
    }

    private Tensor[] Run(LoadedScript code, Tensor images)
    {
        using var none = no_grad();
        if (images.shape[0] == 0)
            return None(code, images);
        using var set = weights.For(images.shape);
        return code.Module.invoke<Tensor[]>(Method, images, set.Tensors);
    }

    /// <summary>Of no image: oneDNN packs no weights for it, but its results have shapes.</summary>
    private Tensor[] None(LoadedScript code, Tensor images)
    {
        using var one = zeros([1, .. images.shape[1..]], dtype: images.dtype);
        return [.. Run(code, one).Select(result => result.Consume(static t => t.narrow(0, 0, 0)))];
    }
}

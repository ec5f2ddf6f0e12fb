using System.Text;
using ResNetGen.Tracing;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>
/// A network as one TorchScript module: a pass is one call. Convolutions are oneDNN's, with what follows them fused into them; maps are channels last. The code is
/// made of numbers and of names of operators alone: nothing that a user has written reaches it.
/// </summary>
internal sealed class FusedProgram : IDisposable
{
    private readonly jit.ScriptModule module;

    private readonly PackedWeights weights;

    /// <summary>Compiles what a network computes.</summary>
    /// <param name="pass">Its operations and results.</param>
    public FusedProgram(TracedPass pass)
    {
        var operations = pass.Operations.All;
        var slots = new WeightSlots(operations);
        var code = new StringBuilder(PackedWeights.Methods);
        code.Append(FusedMethod.Write(nameof(Stem), operations, [pass.Stem], slots));
        code.Append(FusedMethod.Write(nameof(Maps), operations, pass.Maps, slots));
        code.Append(FusedMethod.Write(nameof(Last), operations, [pass.Maps[^1]], slots));
        if (pass.Scores is { } scores)
            code.Append(FusedMethod.Write(nameof(Scores), operations, [scores], slots));
        HasScores = pass.Scores is not null;
        module = jit.load(TorchScriptArchive.Write(code.ToString()), DeviceType.CPU);
        weights = new(module, pass.Operations, slots);
    }

    /// <summary>False where the head is a user's own, or where there is none.</summary>
    public bool HasScores { get; }

    /// <summary>The input of the first stage.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Stem(Tensor images) => Run(nameof(Stem), images)[0];

    /// <summary>The feature maps of all stages.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor[] Maps(Tensor images) => Run(nameof(Maps), images);

    /// <summary>The last feature map.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Last(Tensor images) => Run(nameof(Last), images)[0];

    /// <summary>Class scores.</summary>
    /// <param name="images">N x C x H x W, of the weights' type.</param>
    public Tensor Scores(Tensor images) => Run(nameof(Scores), images)[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        weights.Dispose();
        module.Dispose();
    }

    private Tensor[] Run(string method, Tensor images)
    {
        using var none = no_grad();
        if (images.shape[0] == 0)
            return None(method, images);
        using var set = weights.For(images.shape);
        return module.invoke<Tensor[]>(method, images, set.Tensors);
    }

    /// <summary>Of no image: oneDNN packs no weights for it, but its results have shapes.</summary>
    private Tensor[] None(string method, Tensor images)
    {
        using var one = zeros([1, .. images.shape[1..]], dtype: images.dtype);
        return [.. Run(method, one).Select(result => result.Consume(static t => t.narrow(0, 0, 0)))];
    }
}

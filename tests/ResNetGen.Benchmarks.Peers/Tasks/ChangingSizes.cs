using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>The fused form when it begins, and when images change their size.</summary>
internal static class ChangingSizes
{
    /// <summary>The form keeps the weights of the first size and of so many others.</summary>
    private const int Kept = 3;

    /// <summary>The form is made, its code compiled, the weights packed, and a pass computed.</summary>
    public static Job FirstPass(Exported exported)
    {
        var network = (IGeneratedNetwork)Generated.Make(exported);
        return Inference.Of(
            images =>
            {
                using var form = network.ToInference(new() { Layout = InferenceLayout.Fused });
                return form.call(images);
            },
            exported);
    }

    /// <summary>Passes of as many sizes as are kept, by turns.</summary>
    public static Job OfKept(Exported exported) => Of(exported, Kept);

    /// <summary>Passes of twice as many sizes, by turns: weights are packed for each, and are gone when the size comes again.</summary>
    public static Job OfNew(Exported exported) => Of(exported, 2 * Kept);

    private static Job Of(Exported exported, int sizes)
    {
        var form = Generated.FusedForm(exported);
        var images = Enumerable.Range(1, sizes).Select(more => rand(exported.Batch, 3, 224 + more, 224)).ToArray();
        var next = 0;
        return Inference.Of(form, exported) with
        {
            Pass = () =>
            {
                using var none = no_grad();
                form.call(images[next++ % sizes]).Dispose();
            },
        };
    }
}

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
    public static Job OfKept(Exported exported) => Of(exported, pass => Size(pass % Kept));

    /// <summary>Passes of sizes that have not been there before.</summary>
    public static Job OfNew(Exported exported) => Of(exported, Size);

    /// <summary>A thousand sizes of nearly one area: 208 to 239 pixels, and 240 to 209.</summary>
    private static (int Height, int Width) Size(int number) => (208 + (number % 32), 240 - ((number + (number / 32)) % 32));

    private static Job Of(Exported exported, Func<int, (int Height, int Width)> size)
    {
        var form = Generated.FusedForm(exported);
        var next = 0;
        return Inference.Of(form, exported) with
        {
            Pass = () =>
            {
                using var none = no_grad();
                var (height, width) = size(next++);
                using var images = empty(exported.Batch, 3, height, width).fill_(0.5);
                form.call(images).Dispose();
            },
        };
    }
}

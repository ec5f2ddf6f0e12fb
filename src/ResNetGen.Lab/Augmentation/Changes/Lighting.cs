using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// AlexNet's colour augmentation (Krizhevsky et al. 2012, section 4.1), which the 2015 paper calls the standard one: along each principal component of the colours
/// of ImageNet's training images, a normal random number times the component's eigenvalue is added to all pixels of an image. The components are those that
/// fb.resnet.torch publishes for ImageNet, for red, green and blue from 0 to 1; they are not computed anew from the training images. Only images of three channels.
/// </summary>
/// <param name="deviation">Of the random numbers: 0.1 in the paper.</param>
public sealed class Lighting(double deviation) : IImageChange
{
    /// <summary>Of the covariance of the colours, one for each component.</summary>
    private static readonly double[] eigenvalues = [0.2175, 0.0188, 0.0045];

    /// <summary>The components, one a row: how much of it red, green and blue have.</summary>
    private static readonly double[][] components = [[-0.5675, -0.5808, -0.5836], [0.7192, -0.0045, -0.6948], [0.4009, -0.8140, 0.4203]];

    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        Span<double> amounts = stackalloc double[3];
        for (var i = 0; i < amounts.Length; i++)
            amounts[i] = random.NextNormal() * deviation * eigenvalues[i] * 255;
        if (size.Channels != 3)
            return;
        var plane = size.Height * size.Width;
        for (var channel = 0; channel < 3; channel++)
        {
            var shift = (float)((amounts[0] * components[0][channel]) + (amounts[1] * components[1][channel]) + (amounts[2] * components[2][channel]) + 0.5);
            foreach (ref var value in image.Slice(channel * plane, plane))
                value = (byte)Math.Clamp(MathF.Floor(value + shift), 0, 255);
        }
    }
}

using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>
/// Images with something to recognise, made from a seed: a class is a shape (bar, cross, disc or ring, a little tilted) on a noisy ground, of any
/// colour, size and place, so that neither a colour nor a pixel gives it away.
/// </summary>
internal static class PaintedImages
{
    public const int Classes = 4;

    private const int Side = 32;

    public static Dataset Make(int training, int test, int seed = 1) =>
        new("painted", Paint(training, seed), Paint(test, seed + 1_000), ["bar", "cross", "disc", "ring"]);

    private static ImageSet Paint(int count, int seed)
    {
        var random = new Random(seed);
        var size = new ImageSize(3, Side, Side);
        var pixels = new byte[count * size.Length];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = i % Classes;
            Paint(pixels.AsSpan(i * size.Length, size.Length), labels[i], random);
        }

        return new(pixels, labels, size);
    }

    private static void Paint(Span<byte> image, int label, Random random)
    {
        var (x0, y0) = (12 + (random.NextDouble() * 8), 12 + (random.NextDouble() * 8));
        var radius = 6 + (random.NextDouble() * 4);
        var angle = (random.NextDouble() - 0.5) * 0.8;
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        Span<int> colour = [random.Next(256), random.Next(256), random.Next(256)];
        Span<int> ground = [(colour[0] + 128) % 256, (colour[1] + 128) % 256, (colour[2] + 128) % 256];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (u, v) = (((x - x0) * cos) + ((y - y0) * sin), ((y - y0) * cos) - ((x - x0) * sin));
                var source = IsInside(label, u / radius, v / radius) ? colour : ground;
                for (var channel = 0; channel < 3; channel++)
                    image[(((channel * Side) + y) * Side) + x] = (byte)Math.Clamp(source[channel] + random.Next(-30, 31), 0, 255);
            }
        }
    }

    private static bool IsInside(int label, double u, double v)
    {
        var distance = Math.Sqrt((u * u) + (v * v));
        return label switch
        {
            0 => Math.Abs(v) < 0.25 && Math.Abs(u) < 1,
            1 => (Math.Abs(v) < 0.2 && Math.Abs(u) < 1) || (Math.Abs(u) < 0.2 && Math.Abs(v) < 1),
            2 => distance < 0.8,
            _ => distance is > 0.6 and < 1,
        };
    }
}

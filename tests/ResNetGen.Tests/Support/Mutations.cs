using System.Buffers.Binary;

namespace ResNetGen.Tests.Support;

/// <summary>Changes to a file that know nothing of its format.</summary>
internal static class Mutations
{
    private static readonly long[] Telling = [0, 1, -1, 127, 128, 255, 256, int.MaxValue, uint.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 1L << 40];

    /// <summary>One to three changes, of a kind drawn by chance.</summary>
    public static byte[] Of(byte[] file, Random random)
    {
        var mutant = file;
        for (var i = random.Next(3); i >= 0; i--)
            mutant = One(mutant.Length == 0 ? file : mutant, random);
        return mutant;
    }

    private static byte[] One(byte[] file, Random random)
    {
        var at = random.Next(file.Length);
        byte[] mutant = [.. file];
        switch (random.Next(8))
        {
            case 0 or 1:
                mutant[at] ^= (byte)(1 << random.Next(8));
                return mutant;
            case 2:
                mutant[at] = (byte)random.Next(256);
                return mutant;
            case 3:
                return file[..at];
            case 4:
                var number = new byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(number, Telling[random.Next(Telling.Length)]);
                var width = Math.Min(1 << random.Next(4), file.Length - at);
                number.AsSpan(0, width).CopyTo(mutant.AsSpan(at));
                return mutant;
            case 5:
                return [.. file[..at], .. file[Math.Min(file.Length, at + random.Next(1, 40))..]];
            case 6:
                var from = random.Next(file.Length);
                return [.. file[..at], .. file[from..Math.Min(file.Length, from + random.Next(1, 40))], .. file[at..]];
            default:
                random.NextBytes(mutant.AsSpan(at, Math.Min(random.Next(1, 20), file.Length - at)));
                return mutant;
        }
    }
}

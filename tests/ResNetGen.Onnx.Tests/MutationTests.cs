using System.Buffers.Binary;
using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;

namespace ResNetGen.Onnx.Tests;

/// <summary>Thousands of damaged models, the same in every run: each is read or refused, at a bounded cost.</summary>
public class MutationTests
{
    private const long FixedCost = 2_000_000, CostOfByte = 400;

    private static readonly int Count = Effort.Of(3000);

    private static readonly long[] Telling = [0, 1, -1, 127, 128, 255, 256, int.MaxValue, uint.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 1L << 40];

    private readonly byte[] file = Runtime.Bytes(SampleModel.Make());

    [Fact]
    public void A_model_changed_anywhere_is_read_or_refused()
    {
        var read = Effort.Seeds(Count).Count(seed =>
        {
            var random = new Random(seed);
            var mutant = file;
            for (var i = random.Next(3); i >= 0; i--)
                mutant = Mutate(mutant.Length == 0 ? file : mutant, random);
            return Reads(mutant, $"seed {seed}");
        });
        Assert.InRange(read, 1, Count / 2);
    }

    /// <summary>A model that ends between two of its parts may be whole: which tensors follow is said nowhere.</summary>
    [Fact]
    public void A_model_cut_off_anywhere_is_read_or_refused()
    {
        var read = Enumerable.Range(0, file.Length).Where(length => Reads(file[..length], $"cut to {length}")).ToList();
        Assert.InRange(read.Count, 0, 10);
        Assert.All(read, length => Assert.True(length > file.Length - 64));
    }

    [Fact]
    public void Bytes_drawn_by_chance_are_refused()
    {
        Assert.All(Effort.Seeds(Count), seed =>
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            Assert.False(Reads(bytes, $"seed {seed}"));
        });
    }

    private static bool Reads(byte[] model, string what)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var isRead = false;
        try
        {
            var weights = ModelReader.Read(model).Graph.Weights;
            foreach (var weight in weights.Where(weight => weight.Type != OnnxType.Text))
                weight.Data.Write(Stream.Null);
            isRead = true;
        }
        catch (OnnxFormatException error)
        {
            Assert.True(error.Message.All(character => !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Surrogate), $"{what}: the message is not plain: {error.Message}");
            Assert.InRange(error.Message.Length, 40, 400);
        }
        catch (Exception error)
        {
            Assert.Fail($"{what}: {error}");
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(allocated < FixedCost + (CostOfByte * model.Length), $"{what}: {allocated} bytes were allocated for a model of {model.Length}.");
        return isRead;
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        byte[] mutant = [.. bytes];
        switch (random.Next(7))
        {
            case 0:
                mutant[at] ^= (byte)(1 << random.Next(8));
                return mutant;
            case 1:
                mutant[at] = (byte)random.Next(256);
                return mutant;
            case 2:
                return bytes[..at];
            case 3:
                var number = new byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(number, Telling[random.Next(Telling.Length)]);
                var width = Math.Min(1 << random.Next(4), bytes.Length - at);
                number.AsSpan(0, width).CopyTo(mutant.AsSpan(at));
                return mutant;
            case 4:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]];
            case 5:
                var from = random.Next(bytes.Length);
                return [.. bytes[..at], .. bytes[from..Math.Min(bytes.Length, from + random.Next(1, 40))], .. bytes[at..]];
            default:
                random.NextBytes(mutant.AsSpan(at, Math.Min(random.Next(1, 20), bytes.Length - at)));
                return mutant;
        }
    }
}

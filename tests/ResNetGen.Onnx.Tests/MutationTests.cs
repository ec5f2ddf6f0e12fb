using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;
using ResNetGen.Tests.Support;

namespace ResNetGen.Onnx.Tests;

/// <summary>Thousands of damaged models, the same in every run: each is read or refused, at a bounded cost.</summary>
public class MutationTests
{
    private const long FixedCost = 2_000_000, CostOfByte = 400;

    private static readonly int Count = Effort.Of(3000);

    private readonly byte[] file = Runtime.Bytes(SampleModel.Make());

    [Fact]
    public void A_model_changed_anywhere_is_read_or_refused()
    {
        var read = Effort.Seeds(Count).Count(seed => Reads(Mutations.Of(file, new(seed)), $"seed {seed}"));
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
}

using System.Globalization;

namespace ResNetGen.Tests.Support;

/// <summary>Loads damaged files into one network and holds what may come of it: all of the weights, or an error that says why and no change.</summary>
internal sealed class Mutants : IDisposable
{
    /// <summary>The reader's own buffers, and a small multiple of the file for what describes its tensors.</summary>
    private const long FixedCost = 2_000_000, CostOfByte = 64;

    private readonly TemporaryFolder folder = new();

    private SmallNet net = new();

    private Dictionary<string, byte[]> before;

    public Mutants() => before = State.Of(net);

    public int Loaded { get; private set; }

    public int Refused { get; private set; }

    public void Load(byte[] file, string what)
    {
        var path = folder.Write("mutant", file);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var report = net.LoadWeights(path);
            Assert.True(report.Loaded.Count >= before.Count - 1, $"{what}: {report.Loaded.Count} tensors were loaded.");
            Loaded++;
            net.Dispose();
            net = new();
            before = State.Of(net);
            return;
        }
        catch (Exception error) when (error is WeightFormatException or WeightMismatchException)
        {
            Assert.True(error.Message.Contains(path, StringComparison.Ordinal), $"{what}: the message does not name the file: {error.Message}");
            Assert.True(error.Message.All(character => character is '\n' || !IsUnprintable(character)), $"{what}: the message is not plain: {error.Message}");
            Assert.True(error is WeightMismatchException || !error.Message.Contains('\n'), $"{what}: the message has lines: {error.Message}");
        }
        catch (Exception error)
        {
            Assert.Fail($"{what}: {error}");
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(allocated < FixedCost + (CostOfByte * file.Length), $"{what}: {allocated} bytes were allocated for a file of {file.Length}.");
        Refused++;
        var after = State.Of(net);
        foreach (var (name, bytes) in before)
            Assert.True(bytes.AsSpan().SequenceEqual(after[name]), $"{what}: '{name}' was changed.");
    }

    public void Dispose()
    {
        folder.Dispose();
        net.Dispose();
    }

    private static bool IsUnprintable(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

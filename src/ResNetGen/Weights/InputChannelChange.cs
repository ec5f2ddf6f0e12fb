using System.Runtime.InteropServices;
using ResNetGen.Weights.Files;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Makes a first convolution fit another number of input channels.</summary>
internal static class InputChannelChange
{
    private const int Channels = 1, Sides = 4;

    /// <summary>The name of the first convolution, when it differs from the file's in the number of its input channels alone.</summary>
    public static string? Of(IReadOnlyDictionary<string, Tensor> targets, IReadOnlyDictionary<string, StoredTensor> stored) =>
        targets.FirstOrDefault(target => target.Value.shape.Length == Sides) is { Key: { } name, Value: var target }
        && stored.TryGetValue(name, out var inFile) && inFile.Type.IsFloat && DiffersInChannels(inFile.Shape, target.shape)
            ? name
            : null;

    /// <summary>What is done to it.</summary>
    /// <exception cref="ArgumentException">A sum for more than one channel.</exception>
    public static string Describe(string name, InputChannelMode change, long inFile, long inNetwork)
    {
        if (change == InputChannelMode.Sum && inNetwork != 1)
            throw new ArgumentException($"{nameof(InputChannelMode)}.{nameof(InputChannelMode.Sum)} is for networks with one input channel; this one has {inNetwork}. {nameof(InputChannelMode.Mean)} and {nameof(InputChannelMode.Tile)} are for any number.");
        var what = change switch
        {
            InputChannelMode.Sum => $"the sum over the file's {inFile} input channels",
            InputChannelMode.Mean => $"the mean over the file's {inFile} input channels{(inNetwork == 1 ? "" : $", for each of its {inNetwork}")}",
            _ => $"the file's {inFile} input channels, tiled to {inNetwork} and times {inFile}/{inNetwork}",
        };
        return $"'{Printable.Of(name)}' is {what}.";
    }

    public static void Copy(FileBytes file, StoredTensor stored, Tensor target, InputChannelMode change)
    {
        using var noGradients = no_grad();
        using var source = empty(stored.Shape, dtype: ScalarType.Float64, device: CPU);
        TensorCopy.Run(file, stored, source);
        using var result = empty(target.shape, dtype: ScalarType.Float64, device: CPU);
        var (filters, inFile, inNetwork) = (stored.Shape[0], stored.Shape[Channels], target.shape[Channels]);
        var area = (int)(stored.Shape[2] * stored.Shape[3]);
        var from = MemoryMarshal.Cast<byte, double>(source.bytes);
        var to = MemoryMarshal.Cast<byte, double>(result.bytes);
        for (var filter = 0; filter < filters; filter++)
            for (var channel = 0; channel < inNetwork; channel++)
                Fill(to.Slice((int)((filter * inNetwork) + channel) * area, area), from.Slice((int)(filter * inFile) * area, (int)inFile * area), channel, change, inNetwork);
        using var data = target.detach();
        data.copy_(result);
    }

    /// <summary>One channel of one filter, from all of the file's channels of that filter.</summary>
    private static void Fill(Span<double> to, ReadOnlySpan<double> from, int channel, InputChannelMode change, long inNetwork)
    {
        var inFile = from.Length / to.Length;
        for (var i = 0; i < to.Length; i++)
        {
            if (change == InputChannelMode.Tile)
            {
                to[i] = from[(channel % inFile * to.Length) + i] * inFile / inNetwork;
                continue;
            }

            var sum = 0.0;
            for (var other = 0; other < inFile; other++)
                sum += from[(other * to.Length) + i];
            to[i] = change == InputChannelMode.Sum ? sum : sum / inFile;
        }
    }

    private static bool DiffersInChannels(long[] inFile, long[] inNetwork) =>
        inFile.Length == Sides && !inFile.Contains(0) && !inNetwork.Contains(0) && inFile[0] == inNetwork[0] && inFile[1] != inNetwork[1] && inFile.AsSpan(2).SequenceEqual(inNetwork.AsSpan(2));
}

using System.Buffers.Binary;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Training;

public sealed class TensorBoardLogTests
{
    /// <summary>Records of a length, its checksum, an event and its checksum, as TensorBoard reads them.</summary>
    [Fact]
    public void Each_epoch_is_five_scalars_in_an_event_file_that_is_whole()
    {
        using var folder = new TemporaryFolder();
        var inner = new SilentObserver();
        var log = new TensorBoardLog(inner, folder.Path);

        log.EpochEnded(new(1, 10, 0.5, 2, 0.75, 1.5, 0.25, 1));
        log.EpochEnded(new(2, 20, 0.25, 1, 0.5, 1.25, 0.125, 1));

        Assert.Equal(2, inner.Epochs.Count);
        var events = Records(File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder.Path, "*tfevents*")))).Select(Tensorboard.Event.Parser.ParseFrom).ToList();
        var scalars = events.Where(each => each.Summary is not null).SelectMany(each => each.Summary.Value.Select(value => (each.Step, value.Tag, value.SimpleValue))).ToList();
        Assert.Equal(
            [
                (10L, "learning rate", 0.5f), (10, "loss/training", 2), (10, "loss/test", 1.5f), (10, "error/training", 0.75f), (10, "error/test", 0.25f),
                (20, "learning rate", 0.25f), (20, "loss/training", 1), (20, "loss/test", 1.25f), (20, "error/training", 0.5f), (20, "error/test", 0.125f),
            ],
            scalars);
    }

    private static List<byte[]> Records(byte[] file)
    {
        var records = new List<byte[]>();
        for (var at = 0; at < file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at));
            Assert.Equal(Masked(file.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            records.Add(file[(at + 12)..(at + 12 + length)]);
            Assert.Equal(Masked(records[^1]), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            at += 16 + length;
        }

        return records;
    }

    /// <summary>CRC-32C, turned by fifteen bits and added to a constant (TensorFlow's record format).</summary>
    private static uint Masked(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82F63B78;
        }

        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xA282EAD8;
    }
}

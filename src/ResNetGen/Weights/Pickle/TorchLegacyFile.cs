using System.Buffers.Binary;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>A <c>.pth</c> as PyTorch wrote it before 1.6: five pickles (magic number, version, system, object, keys), then the storages.</summary>
internal static class TorchLegacyFile
{
    private const long Protocol = 1001;

    private static readonly byte[] Magic = [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];

    public static WeightContent Read(FileBytes file, string? entry)
    {
        var cursor = new ByteCursor(file, 0, file.Length);
        if (Next().Read() is not byte[] magic || !magic.AsSpan().SequenceEqual(Magic))
            throw file.Fault("it is a pickle, but not one of PyTorch's.");
        if (Next().Read() is not Protocol)
            throw file.Fault($"it has another version of PyTorch's old format than {Protocol}.");
        if (Next().Read() is not PickleDict system || system["little_endian"] is not true)
            throw file.Fault("it was written on a big-endian machine.");
        var reader = Next();
        var root = reader.Read();
        if (Next().Read() is not List<object> keys)
            throw file.Fault("the list of its storages is damaged.");

        var places = Locate(file, keys, reader.Storages, cursor.Position);
        return StateDictReader.Read(file, root, entry, storage => places[storage.Key]);

        PickleReader Next() => new(file, cursor);
    }

    /// <summary>The storages follow each other in the order of the keys, each after the number of its elements.</summary>
    private static Dictionary<string, long> Locate(FileBytes file, List<object> keys, Dictionary<string, TorchStorage> storages, long position)
    {
        if (keys.Count != storages.Count)
            throw file.Fault($"it lists {keys.Count} storages; its tensors need {storages.Count}.");
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key is not string name || !storages.TryGetValue(name, out var storage) || !places.TryAdd(name, position + sizeof(long)))
                throw file.Fault("the list of its storages does not agree with its tensors.");
            var elements = BinaryPrimitives.ReadInt64LittleEndian(file.Read(position, sizeof(long)));
            if (elements != storage.Elements)
                throw file.Fault($"the storage '{Printable.Of(name)}' has {elements} elements; {storage.Elements} are expected.");
            position += sizeof(long);
            if (storage.ByteCount > file.Length - position)
                throw file.Fault($"it ends inside the storage '{Printable.Of(name)}'. It may be an incomplete download.");
            position += storage.ByteCount;
        }

        return position == file.Length ? places : throw file.Fault($"{file.Length - position} bytes follow the last storage.");
    }
}

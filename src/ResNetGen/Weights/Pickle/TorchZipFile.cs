using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>A <c>.pth</c> as PyTorch writes it since 1.6: a zip archive with <c>data.pkl</c> and one uncompressed entry for each storage.</summary>
internal static class TorchZipFile
{
    private const string Pickle = "data.pkl";

    public static WeightContent Read(FileBytes file, string? entry)
    {
        var archive = ZipDirectory.Read(file);
        var folder = Folder(file, archive);
        if (archive.Has(folder + "constants.pkl"))
            throw file.Fault("it is a TorchScript program. Save the state_dict() of the model.");
        if (IsBigEndian(file, archive, folder + "byteorder"))
            throw file.Fault("it was written on a big-endian machine.");

        var (offset, length) = archive.Find(folder + Pickle);
        var root = new PickleReader(file, new ByteCursor(file, offset, offset + length)).Read();
        return StateDictReader.Read(file, root, entry, storage => Locate(file, archive, folder, storage));
    }

    private static string Folder(FileBytes file, ZipDirectory archive) =>
        archive.Names.Where(name => name == Pickle || name.EndsWith("/" + Pickle, StringComparison.Ordinal)).ToList() switch
        {
            [var only] => only[..^Pickle.Length],
            [] => throw file.Fault($"it is a zip archive without '{Pickle}', so it is not a state dict of PyTorch."),
            _ => throw file.Fault($"it is a zip archive with more than one '{Pickle}'."),
        };

    private static bool IsBigEndian(FileBytes file, ZipDirectory archive, string entry)
    {
        if (!archive.Has(entry))
            return false;
        var (offset, length) = archive.Find(entry);
        return length == "big"u8.Length && file.Read(offset, length).AsSpan().SequenceEqual("big"u8);
    }

    private static long Locate(FileBytes file, ZipDirectory archive, string folder, TorchStorage storage)
    {
        var entry = $"{folder}data/{storage.Key}";
        if (!archive.Has(entry))
            throw file.Fault($"the data of storage '{Printable.Of(storage.Key)}' is missing.");
        var (offset, length) = archive.Find(entry);
        return length == storage.ByteCount
            ? offset
            : throw file.Fault($"the storage '{Printable.Of(storage.Key)}' has {length} bytes; {storage.ByteCount} are expected.");
    }
}

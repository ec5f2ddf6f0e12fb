using System.Collections.Concurrent;
using System.Security.Cryptography;
using ResNetGen.Lab.Data.Folders;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>
/// Reads every file once, on all cores: its SHA-256, and whether it is a whole picture. Files that are cut short are found by their structure, without
/// decoding them; where broken files are to be left out, each is decoded.
/// </summary>
internal static class PhotoCheck
{
    /// <summary>Names of broken files in one message.</summary>
    private const int MostNamed = 3;

    /// <param name="cache">Keeps what was decoded, as far as it fits.</param>
    /// <returns>The files that are good, in their order, with their hashes.</returns>
    /// <exception cref="LabException">A file is broken, and broken files are not to be left out.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<(LabelledFile File, byte[] Hash)> Check(IReadOnlyList<LabelledFile> files, PhotoCache cache, PhotoOptions options)
    {
        var hashes = new byte[]?[files.Count];
        var faults = new ConcurrentDictionary<int, string>();
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = options.Cancellation }, (index, state) =>
        {
            try
            {
                hashes[index] = Hash(files[index].Path, options.SkipBroken, cache);
            }
            catch (LabException failure)
            {
                faults[index] = failure.Message;
                if (!options.SkipBroken)
                    state.Break();
            }
        });
        if (!faults.IsEmpty)
            Tell([.. faults.OrderBy(fault => fault.Key).Select(fault => fault.Value)], options);
        return [.. files.Zip(hashes).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!))];
    }

    private static byte[] Hash(string path, bool decodes, PhotoCache cache)
    {
        var content = EncodedPicture.ReadFile(path);
        using (var picture = EncodedPicture.Open(path, content))
        {
            WholeFile.Require(path, content);
            if (decodes && cache.HasRoomFor(picture.Width, picture.Height))
                cache.Keep(path, picture.Decode());
            else if (decodes)
                picture.Rows(0, picture.Height);
        }

        return SHA256.HashData(content);
    }

    private static void Tell(IReadOnlyList<string> faults, PhotoOptions options)
    {
        if (!options.SkipBroken)
            throw new LabException($"{faults[0]} --skip-broken leaves out files that cannot be decoded.");
        var more = faults.Count > MostNamed ? $" And {faults.Count - MostNamed:N0} more." : "";
        options.Note?.Invoke($"note: {faults.Count:N0} {(faults.Count == 1 ? "file is" : "files are")} left out. {string.Join(" ", faults.Take(MostNamed))}{more}");
    }
}

using ResNetGen.SymbolVersions;

if (args is not ([_, _] or [_, _, "--for-older-systems"]))
{
    Console.Error.WriteLine("usage: SymbolVersions LIBRARY COPY [--for-older-systems]");
    return 2;
}

var (library, copy, isForOthers) = (args[0], args[1], args.Length == 3);

try
{
    // The copy is put in its place in one step: projects that are built beside each other may be reading it.
    var mended = MarkerVersion.Mend(File.ReadAllBytes(library), isForOthers ? (_, _, _) => false : SystemLibrary.Has);
    if (mended is null)
    {
        // One that an earlier system needed. In a fresh clone there is not even the folder.
        if (File.Exists(copy))
            File.Delete(copy);
    }
    else if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(mended))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(copy))!);
        var unfinished = $"{copy}.{Environment.ProcessId}";
        File.WriteAllBytes(unfinished, mended);
        File.Move(unfinished, copy, overwrite: true);
        if (!isForOthers)
            Console.WriteLine($"resnetgen: This system's libstdc++ lacks {MarkerVersion.Name}, so TorchSharp's library is replaced by a copy that does without it: {copy}");
    }

    return 0;
}
catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine($"SymbolVersions: error : {library}: {wrong.Message}");
    return 1;
}

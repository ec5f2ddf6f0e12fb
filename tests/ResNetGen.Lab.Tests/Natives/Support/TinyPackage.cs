using System.IO.Compression;
using System.Security.Cryptography;
using ResNetGen.Lab.Natives;

namespace ResNetGen.Lab.Tests.Natives.Support;

/// <summary>A package with the files of libtorch's libraries, which hold a word each.</summary>
internal static class TinyPackage
{
    private const string Id = "resnetgen-tiny-libtorch", Version = "2.10.0", Runtime = "linux-x64";

    public static byte[] Bytes { get; } = Make("tensors");

    /// <summary>One of the same name that holds something else.</summary>
    public static byte[] Other { get; } = Make("not tensors");

    public static LibTorchPackage Expected { get; } = new(Id, Version, Runtime, Convert.ToBase64String(SHA512.HashData(Bytes)));

    private static byte[] Make(string content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, $"{Id}.nuspec", $"<package><metadata><id>{Id}</id><version>{Version}</version><authors>Tests</authors><description>Tiny.</description></metadata></package>");
            foreach (var library in LibTorchPackage.Libraries)
                Write(archive, $"runtimes/{Runtime}/native/{LibTorchPackage.FileName(library)}", content);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}

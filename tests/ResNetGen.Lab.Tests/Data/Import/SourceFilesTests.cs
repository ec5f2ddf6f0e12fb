using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ResNetGen.Lab.Data.Import;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Import;

public sealed class SourceFilesTests : IDisposable
{
    private static readonly HashSet<string> Wanted = ["a.bin", "b.bin"];

    private readonly TemporaryFolder folder = new();

    public SourceFilesTests() => Directory.CreateDirectory(folder.In("out"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("../a.bin")]
    [InlineData("../../../../../../a.bin")]
    [InlineData("/a.bin")]
    [InlineData("x/../../a.bin")]
    [InlineData("..\\a.bin")]
    [InlineData("deep/down/a.bin")]
    public void Wherever_an_archive_wants_a_file_to_lie_it_comes_into_the_folder(string name)
    {
        CopyArchive((name, "content"), ("../evil.txt", "evil"), ("/tmp/../evil.txt", "evil"));

        Assert.Equal([folder.In("archive"), folder.In("out/a.bin")], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order());
        Assert.Equal("content", File.ReadAllText(folder.In("out/a.bin")));
    }

    [Fact]
    public void Links_in_an_archive_are_passed_over()
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.bin") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "a.bin") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "b.bin") { DataStream = new MemoryStream([7]) });
        }

        Copy(bytes.ToArray());

        Assert.Equal([folder.In("out/b.bin")], Directory.GetFileSystemEntries(folder.In("out")));
    }

    [Fact]
    public void A_file_that_is_in_an_archive_twice_is_named()
    {
        Assert.Equal($"'{folder.In("archive")}' holds the file 'a.bin' twice.", Failure(Tarball.Make([new("x/a.bin", [1]), new("y/a.bin", [2])])));
    }

    [Fact]
    public void A_file_that_is_in_a_folder_twice_is_named()
    {
        WriteFolder("in/x/a.bin", "in/y/a.bin");

        var failure = Assert.Throws<LabException>(() => SourceFiles.Copy(folder.In("in"), Wanted, folder.In("out")));

        Assert.Equal($"'{folder.In("in")}' holds the file 'a.bin' twice.", failure.Message);
    }

    [Fact]
    public void Wanted_files_are_found_deep_in_a_folder_and_others_are_left()
    {
        WriteFolder("in/a.bin", "in/usr/share/datasets/set/b.bin", "in/c.bin");

        SourceFiles.Copy(folder.In("in"), Wanted, folder.In("out"));

        Assert.Equal([folder.In("out/a.bin"), folder.In("out/b.bin")], Directory.GetFiles(folder.In("out")).Order());
        Assert.Equal("in/usr/share/datasets/set/b.bin", File.ReadAllText(folder.In("out/b.bin")));
    }

    [Fact]
    public void A_plain_archive_is_read_as_well()
    {
        Copy(Plain(Tarball.Make([new("a.bin", [1, 2, 3])])));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.In("out/a.bin")));
    }

    [Fact]
    public void Truncated_anywhere_a_compressed_archive_is_refused()
    {
        var whole = Tarball.Make([new("a.bin", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500))))]);
        for (var length = 0; length < whole.Length; length++)
            Assert.Contains(length == 0 ? "holds none of the files" : "is not an archive (.tar, .tar.gz or .tgz), or not a whole one: ", Failure(whole[..length]));
    }

    [Fact]
    public void A_plain_archive_that_ends_within_a_file_is_refused()
    {
        var whole = Plain(Tarball.Make([new("a.bin", new byte[2000])]));
        var end = whole.Length - 1024 - 48;
        for (var length = end - 2000; length < end; length += 37)
            Assert.Contains("is not an archive (.tar, .tar.gz or .tgz), or not a whole one: ", Failure(whole[..length]));
    }

    [Fact]
    public void Any_changed_byte_of_an_archive_is_an_error_of_the_lab_or_harmless()
    {
        var whole = Plain(Tarball.Make([new("a.bin", [1])]));
        var padding = whole.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        for (var i = 0; i < padding; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 0x80;
            var failure = Record.Exception(() => CopyAnew(changed));
            Assert.True(failure is null or LabException, $"byte {i}: {failure}");
        }
    }

    [Fact]
    public void What_goes_on_long_after_its_end_is_refused()
    {
        Assert.Contains("goes on for more than 1,048,576 bytes after the end of the archive in it.", Failure([.. Plain(Tarball.Make([new("a.bin", [1])])), .. new byte[2 << 20]]));
    }

    [Theory]
    [InlineData("This is a text and no archive.")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_archive_is_refused(string text)
    {
        Assert.Contains("is not an archive (.tar, .tar.gz or .tgz), or not a whole one: ", Failure(Encoding.ASCII.GetBytes(text.PadRight(600, '.'))));
    }

    [Fact]
    public void For_a_Debian_package_it_is_said_how_to_unpack_it()
    {
        Assert.Equal($"'{folder.In("archive")}' is a Debian package. 'dpkg-deb -x {folder.In("archive")} DIR' unpacks it, and '--from DIR' takes what is in it.", Failure("!<arch>\ndebian-binary"u8.ToArray()));
    }

    [Fact]
    public void Where_none_of_the_files_is_there_they_are_named()
    {
        Assert.Equal($"'{folder.In("archive")}' holds none of the files looked for: a.bin, b.bin.", Failure(Tarball.Make([new("c.bin", [1])])));
    }

    [Fact]
    public void A_source_that_is_not_there_is_named()
    {
        var failure = Assert.Throws<LabException>(() => SourceFiles.Copy(folder.In("nowhere"), Wanted, folder.In("out")));

        Assert.Equal($"There is neither a file nor a folder '{folder.In("nowhere")}'.", failure.Message);
    }

    private static byte[] Plain(byte[] packed)
    {
        var bytes = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void WriteFolder(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.In(file))!);
            File.WriteAllText(folder.In(file), file);
        }
    }

    private void CopyArchive(params (string Name, string Content)[] entries) =>
        Copy(Tarball.Make(entries.Select(entry => KeyValuePair.Create(entry.Name, Encoding.UTF8.GetBytes(entry.Content)))));

    private void Copy(byte[] archive)
    {
        File.WriteAllBytes(folder.In("archive"), archive);
        SourceFiles.Copy(folder.In("archive"), Wanted, folder.In("out"));
    }

    private void CopyAnew(byte[] archive)
    {
        Directory.Delete(folder.In("out"), recursive: true);
        Directory.CreateDirectory(folder.In("out"));
        Copy(archive);
    }

    private string Failure(byte[] archive) => Assert.Throws<LabException>(() => CopyAnew(archive)).Message;
}

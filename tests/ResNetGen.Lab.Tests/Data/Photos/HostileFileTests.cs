using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;
using SkiaSharp;

namespace ResNetGen.Lab.Tests.Data.Photos;

public sealed class HostileFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostileFileTests()
    {
        foreach (var name in new[] { "train/cat/a.jpg", "train/dog/a.jpg", "test/cat/a.jpg", "test/dog/a.jpg" })
            Write(name, Pictures.Smooth(40, 30));
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "b.jpg", Pictures.Smooth(40, 30)[..^200], "is damaged: it ends before the picture does." },
        { "b.jpg", [], "is empty." },
        { "b.jpg", "hello"u8.ToArray(), "is not a JPEG, PNG, WebP, BMP or GIF picture." },
        { "b.png", Pictures.PngHeader(60_000, 60_000), "says that it is 60,000 x 60,000; a picture has at most 100,000,000 pixels." },
        { "b.png", Pictures.PngHeader(1, 900_000), "is 1 x 900,000; the longer side of a picture is at most 1,000 times the shorter one." },
        { "b.png", Pictures.Smooth(40, 30, SKEncodedImageFormat.Png)[..^20], "is truncated" },
        { "b.webp", Pictures.Smooth(40, 30, SKEncodedImageFormat.Webp)[..^20], "is damaged: it ends before the picture does." },
        { "b.gif", Pictures.Animation[..50], "is damaged: it ends before the picture does." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_named_or_left_out_and_counted(string name, byte[] content, string says)
    {
        Write("train/cat/" + name, content);

        var message = Failure();
        Assert.StartsWith($"'{folder.In("train/cat/" + name)}' {says}", message);
        Assert.EndsWith("--skip-broken leaves out files that cannot be decoded.", message);

        var notes = new List<string>();
        var data = Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true, Note = notes.Add });
        Assert.Equal((2, 2), (data.Training.Count, data.Test.Count));
        Assert.StartsWith($"note: 1 file is left out. '{folder.In("train/cat/" + name)}' ", Assert.Single(notes));
    }

    /// <summary>Its structure is whole, so that only decoding finds it.</summary>
    [Fact]
    public void Pixels_that_cannot_be_decoded_are_one_error_with_the_name_of_the_file()
    {
        Write("train/cat/b.png", PngPicture.WithPixels(PngPicture.Make(1, new(3, 30, 40)), [.. Enumerable.Repeat((byte)0xA5, 100)]));

        var data = Datasets.Load(folder.Path, "nowhere");

        var says = $"'{folder.In("train/cat/b.png")}' is damaged: ";
        Assert.StartsWith(says, Assert.Throws<LabException>(() => PixelNormalization.Of(NormalizationKind.Mean, data.Training)).Message);
        using var source = new BatchSource(data.Training, [0, 1, 2], new(data.Training.Size, new([0, 0, 0], [1, 1, 1]), AugmentationSpec.None), batch: 3, seed: 1, epoch: 0);
        Assert.StartsWith(says, Assert.Throws<LabException>(() => source.Batches().Count()).Message);
    }

    [Fact]
    public void A_header_of_any_size_takes_no_memory()
    {
        Write("train/cat/b.png", Pictures.PngHeader(60_000, 60_000));
        var before = GC.GetTotalAllocatedBytes();

        Failure();

        Assert.True(GC.GetTotalAllocatedBytes() - before < 50_000_000);
    }

    [Fact]
    public void Links_that_lead_to_themselves_are_named_and_left_out()
    {
        File.CreateSymbolicLink(folder.In("train/cat/b.jpg"), folder.In("train/cat/c.jpg"));
        File.CreateSymbolicLink(folder.In("train/cat/c.jpg"), folder.In("train/cat/b.jpg"));

        Assert.Contains("train/cat/b.jpg' ", Failure());

        var notes = new List<string>();
        Assert.Equal(2, Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true, Note = notes.Add }).Training.Count);
        Assert.StartsWith("note: 2 files are left out.", Assert.Single(notes));
    }

    [Fact]
    public void A_folder_that_leads_to_its_own_folder_is_a_class_without_pictures()
    {
        File.CreateSymbolicLink(folder.In("train/loop"), folder.In("train"));
        File.CreateSymbolicLink(folder.In("test/loop"), folder.In("test"));

        Assert.Equal($"The folder '{folder.In("train/loop")}' has no pictures.", Failure());
    }

    [Fact]
    public void Another_file_among_the_pictures_is_named_or_left_out()
    {
        Write("train/cat/notes.txt", "x"u8.ToArray());

        Assert.StartsWith($"'{folder.In("train/cat/notes.txt")}' is not a picture by its name", Failure());

        var notes = new List<string>();
        Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true, Note = notes.Add });
        Assert.Equal($"note: 1 file that is not a picture by name is left out of '{folder.In("train")}'.", Assert.Single(notes));
    }

    [Fact]
    public void A_class_of_broken_files_alone_is_named()
    {
        Write("train/cat/a.jpg", [1, 2, 3]);

        var failure = Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true }));

        Assert.Equal("No file of the class 'cat' can be decoded, so there is nothing to learn it from.", failure.Message);
    }

    [Fact]
    public void A_class_whose_test_files_are_all_broken_is_named()
    {
        Write("test/dog/a.jpg", [1, 2, 3]);

        var failure = Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true }));

        Assert.Equal("No test file of the class 'dog' can be decoded, so there is nothing to test it on.", failure.Message);
    }

    [Fact]
    public void A_folder_among_the_pictures_is_named_or_left_out()
    {
        Write("train/cat/more/b.jpg", Pictures.Smooth(40, 30));

        Assert.StartsWith($"'{folder.In("train/cat/more")}' is a folder in the folder of a class, whose pictures lie in that folder itself: move them up.", Failure());

        var notes = new List<string>();
        Assert.Equal(2, Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true, Note = notes.Add }).Training.Count);
        Assert.Equal($"note: 1 folder in the folders of classes is left out of '{folder.In("train")}'.", Assert.Single(notes));
    }

    private void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.In(name))!);
        File.WriteAllBytes(folder.In(name), content);
    }

    private string Failure() => Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere")).Message;
}

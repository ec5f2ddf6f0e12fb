using ResNetGen.Lab.Data;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Png;

public sealed class PngFolderTests : IDisposable
{
    private static readonly ImageSize Rgb = new(3, 4, 6), Grey = new(1, 4, 6);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Classes_and_images_come_in_the_order_of_their_names()
    {
        WriteAll(Rgb);

        var data = Datasets.Load(folder.Path, "nowhere");

        Assert.Equal(Path.GetFileName(folder.Path), data.Name);
        Assert.Equal(["Zebra", "cat", "dog"], data.Classes);
        Assert.Equal([0, 1, 1, 2], data.Training.Labels.ToArray());
        Assert.Equal([0, 1, 2], data.Test.Labels.ToArray());
        Assert.Equal(Rgb, data.Training.Size);
        Assert.Equal(Rgb, data.Test.Size);
        Assert.Equal([.. new[] { 1, 2, 3, 4 }.SelectMany(seed => PngPicture.Planes(seed, Rgb))], data.Training.Pixels.ToArray());
        Assert.Equal([.. new[] { 5, 6, 7 }.SelectMany(seed => PngPicture.Planes(seed, Rgb))], data.Test.Pixels.ToArray());
    }

    [Fact]
    public void Greyscale_images_have_one_channel()
    {
        WriteAll(Grey);

        var data = Datasets.Load(folder.Path, "nowhere");

        Assert.Equal(Grey, data.Training.Size);
        Assert.Equal(PngPicture.Planes(2, Grey), data.Training.Image(1).ToArray());
    }

    [Fact]
    public void A_folder_under_the_data_root_is_known_by_its_name()
    {
        WriteAll(Grey);

        var data = Datasets.Load(Path.GetFileName(folder.Path), Path.GetDirectoryName(folder.Path)!);

        Assert.Equal(4, data.Training.Count);
    }

    [Fact]
    public void Hidden_files_and_folders_are_passed_over()
    {
        WriteAll(Grey);
        File.WriteAllText(folder.In("train/cat/.DS_Store"), "x");
        Directory.CreateDirectory(folder.In("test/.cache"));

        Assert.Equal(4, Datasets.Load(folder.Path, "nowhere").Training.Count);
    }

    [Fact]
    public void With_an_image_of_another_size_they_are_pictures_of_any_sizes()
    {
        WriteAll(Rgb);
        Assert.False(Datasets.Load(folder.Path, "nowhere").Training.ArePhotos);

        PngPicture.Write(folder.In("test/cat/b.png"), 6, new(3, 6, 4));

        Assert.True(Datasets.Load(folder.Path, "nowhere").Training.ArePhotos);
    }

    [Fact]
    public void Greyscale_beside_RGB_is_read_as_RGB()
    {
        WriteAll(Rgb);
        PngPicture.Write(folder.In("train/dog/a.png"), 4, Grey);

        Assert.Equal(3, Datasets.Load(folder.Path, "nowhere").Training.Size.Channels);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("test")]
    public void A_class_in_only_one_of_the_two_folders_is_named(string set)
    {
        WriteAll(Rgb);
        PngPicture.Write(folder.In($"{set}/fox/a.png"), 8, Rgb);

        Assert.Equal($"The class 'fox' is in only one of 'train' and 'test' in '{folder.Path}'; both need a folder for each class.", Failure());
    }

    [Theory]
    [InlineData("train")]
    [InlineData("test")]
    public void A_missing_folder_is_named_with_the_form_that_is_expected(string set)
    {
        WriteAll(Rgb);
        Directory.Delete(folder.In(set), recursive: true);

        Assert.Equal($"The folder '{folder.In(set)}' is missing. Images lie in train/CLASS/ and test/CLASS/ (or val/CLASS/), as .jpg, .jpeg, .png, .webp, .bmp or .gif.", Failure());
    }

    [Fact]
    public void Images_without_folders_of_classes_are_refused()
    {
        PngPicture.Write(folder.In("train/a.png"), 1, Rgb);
        PngPicture.Write(folder.In("test/a.png"), 1, Rgb);

        Assert.Contains("train' has no folders; it needs one for each class", Failure());
    }

    [Fact]
    public void A_class_without_images_is_named()
    {
        WriteAll(Rgb);
        File.Delete(folder.In("test/cat/b.png"));

        Assert.Equal($"The folder '{folder.In("test/cat")}' has no pictures.", Failure());
    }

    [Fact]
    public void A_file_that_is_PNG_by_name_alone_is_refused()
    {
        WriteAll(Rgb);
        File.WriteAllText(folder.In("train/cat/b.png"), "GIF89a");

        Assert.Equal($"'{folder.In("train/cat/b.png")}' is not a JPEG, PNG, WebP, BMP or GIF picture. --skip-broken leaves out files that cannot be decoded.", Failure());
    }

    [Fact]
    public void A_folder_of_something_else_is_refused_with_what_the_lab_reads()
    {
        Assert.Contains("holds no data set. Images lie in train/CLASS/ and test/CLASS/ (or val/CLASS/), as .jpg, .jpeg, .png, .webp, .bmp or .gif. The lab also reads the files of cifar10, ", Failure());
    }

    [Fact]
    public void Images_in_memory_take_no_cache()
    {
        WriteAll(Rgb);

        var failure = Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere", new() { CacheBytes = 1 }));

        Assert.EndsWith("are PNG files of one size, which are kept in memory without --cache. Leave it out.", failure.Message);
    }

    /// <summary>Written in another order than they are to be read in.</summary>
    private void WriteAll(ImageSize size)
    {
        PngPicture.Write(folder.In("train/dog/a.png"), 4, size);
        PngPicture.Write(folder.In("train/cat/b.png"), 3, size);
        PngPicture.Write(folder.In("train/cat/B.PNG"), 2, size);
        PngPicture.Write(folder.In("train/Zebra/a.png"), 1, size);
        PngPicture.Write(folder.In("test/dog/a.png"), 7, size);
        PngPicture.Write(folder.In("test/cat/b.png"), 6, size);
        PngPicture.Write(folder.In("test/Zebra/z.png"), 5, size);
    }

    private string Failure() => Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere")).Message;
}

using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Folders;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Photos;

public sealed class PhotoFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("test")]
    [InlineData("val")]
    public void Pictures_of_any_sizes_are_seen_in_one_size(string set)
    {
        Write("train/cat/a.jpg", 40, 30);
        Write("train/dog/a.JPEG", 30, 50);
        Write($"{set}/cat/a.jpg", 64, 64);
        Write($"{set}/dog/a.jpg", 20, 90);

        var data = Datasets.Load(folder.Path, "nowhere");

        Assert.True(data.Training.ArePhotos);
        Assert.Equal(new ImageSize(3, 224, 224), data.Training.Size);
        Assert.Equal([0, 1], data.Test.Labels.ToArray());
        var seen = data.Seen(new ResizedCrop(20, 20, 16, IsRandom: false));
        Assert.Equal(3 * 16 * 16, seen.Test.Image(1).Length);
        Assert.Equal(data.Sha256, seen.Sha256);
    }

    [Fact]
    public void Another_file_is_other_data()
    {
        foreach (var name in new[] { "train/cat/a.jpg", "train/dog/a.jpg", "test/cat/a.jpg", "test/dog/a.jpg" })
            Write(name, 40, 30);
        var before = Datasets.Load(folder.Path, "nowhere").Sha256;
        File.Move(folder.In("train/cat/a.jpg"), folder.In("train/cat/z.jpg"));
        Assert.Equal(before, Datasets.Load(folder.Path, "nowhere").Sha256);

        Write("train/cat/z.jpg", 40, 31);

        Assert.NotEqual(before, Datasets.Load(folder.Path, "nowhere").Sha256);
    }

    [Fact]
    public void A_split_keeps_a_share_of_each_class_by_its_seed()
    {
        WriteClasses();

        var data = Load(0.2, 1);
        var (again, other) = (Load(0.2, 1), Load(0.2, 2));

        Assert.Equal([8, 4], Counts(data.Training));
        Assert.Equal([2, 1], Counts(data.Test));
        Assert.Equal(data.Test.Paths, again.Test.Paths);
        Assert.NotEqual(data.Test.Paths, other.Test.Paths);
        Assert.Empty(data.Test.Paths!.Intersect(data.Training.Paths!));
        Assert.Equal(15, data.Test.Paths!.Union(data.Training.Paths!).Count());
    }

    [Fact]
    public void One_folder_for_all_needs_a_split_and_two_do_not_take_one()
    {
        WriteClasses();
        Assert.Contains("--split 0.2 keeps a fifth of each class", Failure(new()));

        using var other = new TemporaryFolder();
        Directory.CreateDirectory(other.In("train"));
        Assert.Contains($"they are what --data names: --data {other.In("train")}.", Assert.Throws<LabException>(() => Datasets.Load(other.Path, "nowhere", new() { Split = 0.2 })).Message);
        Directory.CreateDirectory(other.In("test"));
        Assert.Contains("has folders for training and test already", Assert.Throws<LabException>(() => Datasets.Load(other.Path, "nowhere", new() { Split = 0.2 })).Message);
    }

    [Fact]
    public void A_class_of_one_picture_cannot_be_split()
    {
        WriteClasses();
        Write("fox/a.jpg", 8, 8);

        Assert.Equal($"The class of '{folder.In("fox/a.jpg")}' has one picture; --split needs at least two of each class.", Failure(new() { Split = 0.2 }));
    }

    [Fact]
    public void Two_folders_for_testing_are_refused()
    {
        foreach (var name in new[] { "train/cat/a.jpg", "test/cat/a.jpg", "val/cat/a.jpg" })
            Write(name, 40, 30);

        Assert.Contains("has both 'test' and 'val'", Failure(new()));
    }

    [Fact]
    public void A_cache_keeps_pictures_up_to_its_bound_and_decodes_none_of_them_again()
    {
        Write("a.jpg", 40, 30);
        Write("b.jpg", 40, 30);
        var one = Raster.Length(40, 30);
        var cache = new PhotoCache(one);
        var store = new PhotoStore([new(folder.In("a.jpg"), 0), new(folder.In("b.jpg"), 1)], cache);

        using var first = store.Open(0);
        using var second = store.Open(1);
        using var again = store.Open(0);

        Assert.Same(first, again);
        Assert.IsType<EncodedPicture>(second);
        Assert.Equal((1, one), (cache.Count, cache.Used));
    }

    [Fact]
    public void What_is_decoded_to_find_broken_files_is_not_decoded_again()
    {
        foreach (var name in new[] { "train/cat/a.jpg", "train/dog/a.jpg", "test/cat/a.jpg", "test/dog/a.jpg" })
            Write(name, 40, 30);
        var data = Datasets.Load(folder.Path, "nowhere", new() { SkipBroken = true, CacheBytes = 1_000_000 });

        Directory.Delete(folder.In("train"), recursive: true);

        Assert.Equal(data.Training.Size.Length, data.Training.Image(1).Length);
    }

    [Fact]
    public void A_cached_picture_is_seen_as_one_from_its_file()
    {
        Write("a.jpg", 70, 50);
        IReadOnlyList<LabelledFile> files = [new(folder.In("a.jpg"), 0)];
        var view = new ResizedCrop(20, 20, 16, IsRandom: false);

        var cached = new ImageSet(new PhotoStore(files, new(1_000_000))).Seen(view);
        var plain = new ImageSet(new PhotoStore(files, new(0))).Seen(view);

        Assert.Equal(plain.Image(0).ToArray(), cached.Image(0).ToArray());
    }

    private static IEnumerable<int> Counts(ImageSet images) => images.Labels.ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value);

    private Dataset Load(double share, int seed) => Datasets.Load(folder.Path, "nowhere", new() { Split = share, SplitSeed = seed });

    private string Failure(PhotoOptions options) => Assert.Throws<LabException>(() => Datasets.Load(folder.Path, "nowhere", options)).Message;

    private void WriteClasses()
    {
        for (var i = 0; i < 10; i++)
            Write($"cat/{i}.jpg", 8, 8);
        for (var i = 0; i < 5; i++)
            Write($"dog/{i}.jpg", 8, 8);
    }

    private void Write(string name, int width, int height)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.In(name))!);
        File.WriteAllBytes(folder.In(name), Pictures.Smooth(width, height));
    }
}

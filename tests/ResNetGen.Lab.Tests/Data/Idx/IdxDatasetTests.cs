using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Idx;

public sealed class IdxDatasetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public IdxDatasetTests() => SmallMnist.Write(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Images_and_labels_are_those_of_the_files()
    {
        var data = SmallMnist.Dataset.Read(folder.Path);

        Assert.Equal("mnist", data.Name);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], data.Classes);
        Assert.Equal(SmallMnist.Layout.Image, data.Training.Size);
        Assert.Equal(SmallMnist.Labels(training: true), data.Training.Labels.ToArray());
        Assert.Equal(SmallMnist.Labels(training: false), data.Test.Labels.ToArray());
        Assert.Equal(SmallMnist.Pixels(training: true), data.Training.Pixels.ToArray());
        Assert.Equal(SmallMnist.Pixels(training: false), data.Test.Pixels.ToArray());
    }

    [Fact]
    public void Packed_files_are_read_alike()
    {
        var plain = SmallMnist.Dataset.Read(folder.Path).Sha256;
        foreach (var file in IdxLayout.Files)
            Pack(file);

        Assert.Equal(plain, SmallMnist.Dataset.Read(folder.Path).Sha256);
    }

    [Theory]
    [InlineData(IdxLayout.TrainingImageFile)]
    [InlineData(IdxLayout.TrainingLabelFile)]
    [InlineData(IdxLayout.TestImageFile)]
    [InlineData(IdxLayout.TestLabelFile)]
    public void A_missing_file_is_named_with_what_to_do(string file)
    {
        File.Delete(folder.In(file));

        Assert.Equal(
            $"The file '{folder.In(file)}', or the same with .gz, is missing. 'resnetgen-lab data mnist' fetches it; without a network, {SmallMnist.Advice}",
            Failure());
    }

    [Fact]
    public void Test_files_under_the_names_of_the_training_files_are_noticed_by_their_number()
    {
        Write(IdxLayout.TrainingImageFile, SmallMnist.Content(IdxLayout.TestImageFile));

        Assert.Contains("train-images-idx3-ubyte' has 4 images, not 6: another file has its name.", Failure());
    }

    [Fact]
    public void Labels_of_the_other_set_are_noticed_by_their_number()
    {
        Write(IdxLayout.TestLabelFile, SmallMnist.Content(IdxLayout.TrainingLabelFile));

        Assert.Contains("t10k-labels-idx1-ubyte' has 6 labels, not 4: another file has its name.", Failure());
    }

    [Fact]
    public void Labels_in_place_of_images_are_refused()
    {
        Write(IdxLayout.TrainingImageFile, SmallMnist.Content(IdxLayout.TrainingLabelFile));

        Assert.Contains("train-images-idx3-ubyte' holds labels, not images: files have changed places.", Failure());
    }

    [Fact]
    public void Images_in_place_of_labels_are_refused()
    {
        Write(IdxLayout.TrainingLabelFile, SmallMnist.Content(IdxLayout.TrainingImageFile));

        Assert.Contains("train-labels-idx1-ubyte' holds images, not labels: files have changed places.", Failure());
    }

    [Fact]
    public void Images_of_another_size_are_refused()
    {
        Write(IdxLayout.TestImageFile, SmallMnist.Idx(0x0803, [4, 5, 3], SmallMnist.Pixels(training: false)));

        Assert.Contains("t10k-images-idx3-ubyte' has 5 rows, not 3", Failure());
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused_with_its_place()
    {
        Write(IdxLayout.TrainingLabelFile, SmallMnist.Idx(0x0801, [6], [0, 9, 10, 0, 0, 0]));

        Assert.Contains("train-labels-idx1-ubyte': image 2 has the label 10; labels are 0 to 9.", Failure());
    }

    [Fact]
    public void Images_of_another_data_set_are_noticed_by_their_mean()
    {
        var dataset = new IdxDataset(SmallMnist.Layout with { TrainingMean = IdxLayout.FashionMnist.TrainingMean }, [], "");

        var failure = Assert.Throws<LabException>(() => dataset.Read(folder.Path));

        Assert.Contains("The training images have the mean 45.50 (a channel each), not 72.94: they are not the images of mnist.", failure.Message);
    }

    private void Write(string file, byte[] content) => File.WriteAllBytes(folder.In(file), content);

    private void Pack(string file)
    {
        File.Delete(folder.In(file));
        Write(file + ".gz", SmallMnist.Pack(SmallMnist.Content(file)));
    }

    private string Failure() => Assert.Throws<LabException>(() => SmallMnist.Dataset.Read(folder.Path)).Message;
}

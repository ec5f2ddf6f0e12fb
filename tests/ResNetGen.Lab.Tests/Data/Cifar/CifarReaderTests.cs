using ResNetGen.Lab.Data.Cifar;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Cifar;

public sealed class CifarReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Images_and_labels_come_in_the_order_of_the_files()
    {
        SmallCifar.WriteBinary(folder.Path);

        var data = SmallCifar.Dataset.Read(folder.Path);

        Assert.Equal("cifar10", data.Name);
        Assert.Equal(20, data.Training.Count);
        Assert.Equal(SmallCifar.Layout.TrainingFiles.SelectMany(SmallCifar.Labels), data.Training.Labels.ToArray());
        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], data.Test.Labels.ToArray());
        Assert.Equal(SmallCifar.Pixel("data_batch_3.bin", 1, 2, 5, 7), data.Training.Image(9)[(2 * 1024) + (5 * 32) + 7]);
        Assert.Equal(SmallCifar.Pixel("test_batch.bin", 4, 0, 31, 0), data.Test.Image(4)[31 * 32]);
    }

    [Fact]
    public void Of_the_two_labels_of_cifar100_the_fine_one_is_read()
    {
        var layout = CifarLayout.Cifar100 with { ImagesPerTrainingFile = 4, TestImages = 4, Classes = ["a", "b", "c", "d"] };
        foreach (var file in layout.Files)
            File.WriteAllBytes(folder.In(file), [.. Enumerable.Range(0, 4).SelectMany(i => new byte[] { 19, (byte)i }.Concat(new byte[3072]))]);

        var data = new CifarReader(layout, "").Read(folder.Path);

        Assert.Equal([0, 1, 2, 3], data.Training.Labels.ToArray());
        Assert.All(data.Training.Pixels.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        SmallCifar.WriteBinary(folder.Path);
        File.Delete(folder.In("data_batch_4.bin"));

        Assert.Equal($"The file '{folder.In("data_batch_4.bin")}' is missing. 'resnetgen-lab data cifar10' fetches it; without a network, {SmallCifar.Advice}", Failure());
    }

    [Fact]
    public void A_file_of_another_length_is_refused_with_both_lengths()
    {
        SmallCifar.WriteBinary(folder.Path);
        File.WriteAllBytes(folder.In("test_batch.bin"), SmallCifar.Binary("data_batch_1.bin"));

        Assert.Contains("test_batch.bin' has 12,292 bytes, not the 30,730 of 10 images.", Failure());
    }

    [Fact]
    public void Any_truncation_of_a_file_is_an_error_of_the_lab()
    {
        SmallCifar.WriteBinary(folder.Path);
        var whole = SmallCifar.Binary("data_batch_2.bin");
        for (var length = 0; length < whole.Length; length += 499)
        {
            File.WriteAllBytes(folder.In("data_batch_2.bin"), whole[..length]);
            Assert.Contains($"has {length:N0} bytes, not the 12,292", Failure());
        }
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused_with_its_place()
    {
        SmallCifar.WriteBinary(folder.Path);
        var bytes = SmallCifar.Binary("data_batch_5.bin");
        bytes[2 * 3073] = 10;
        File.WriteAllBytes(folder.In("data_batch_5.bin"), bytes);

        Assert.Contains("data_batch_5.bin': image 2 has the label 10; labels are 0 to 9.", Failure());
    }

    [Fact]
    public void A_file_under_the_name_of_another_is_noticed_by_the_numbers_of_the_classes()
    {
        SmallCifar.WriteBinary(folder.Path);
        File.WriteAllBytes(folder.In("data_batch_5.bin"), SmallCifar.Binary("data_batch_1.bin"));

        Assert.Contains("of the class 'airplane', not 2: a file is there twice, or under another's name.", Failure());
    }

    [Theory]
    [InlineData("cifar10", 10, 50_000, 30_730_000)]
    [InlineData("cifar100", 100, 50_000, 153_700_000)]
    public void The_layouts_are_those_of_the_official_archives(string name, int classes, int training, long bytes)
    {
        var layout = new[] { CifarLayout.Cifar10, CifarLayout.Cifar100 }.Single(each => each.Name == name);

        Assert.Equal(classes, layout.Classes.Distinct().Count());
        Assert.Equal(training, layout.TrainingImages);
        Assert.Equal(bytes, (long)layout.ImagesPerTrainingFile * layout.RecordLength);
    }

    private string Failure() => Assert.Throws<LabException>(() => SmallCifar.Dataset.Read(folder.Path)).Message;
}

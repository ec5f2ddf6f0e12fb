using ResNetGen.Lab.Commands;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data;

public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Where_nothing_is_there_the_listing_says_what_brings_it()
    {
        var run = CommandRun.Of(folder.Path, "data");

        var root = folder.In("data");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            $"""
            cifar10          not in '{root}'; 'resnetgen-lab data cifar10' brings it
            cifar100         not in '{root}'; 'resnetgen-lab data cifar100' brings it
            fashion-mnist    not in '{root}'; 'resnetgen-lab data fashion-mnist' brings it
            mnist            not in '{root}'; 'resnetgen-lab data mnist' brings it

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void The_listing_shows_each_folder_and_what_is_wrong_with_it()
    {
        WritePictures("data/mine");
        Directory.CreateDirectory(folder.In("data/cifar10"));
        Directory.CreateDirectory(folder.In("data/empty"));
        Directory.CreateDirectory(folder.In("data/.mnist.unfinished"));
        WritePictures("data/broken");
        File.CreateSymbolicLink(folder.In("data/broken/train/cat/z.png"), folder.In("nowhere"));

        var lines = CommandRun.Of(folder.Path, "data").Output.Split('\n');

        var sha256 = Datasets.Load("mine", folder.In("data")).Sha256;
        Assert.Equal(8, lines.Length);
        Assert.StartsWith($"broken           '{folder.In("data/broken/train/cat/z.png")}' is a link to nothing.", lines[0]);
        Assert.StartsWith($"cifar10          The file '{folder.In("data/cifar10/data_batch_1.bin")}' is missing. 'resnetgen-lab data cifar10' fetches it", lines[1]);
        Assert.StartsWith($"empty            The folder '{folder.In("data/empty")}' holds no data set.", lines[2]);
        Assert.Equal($"mine             2 training and 1 test images of 3x4x6, 1 classes, sha256 {sha256}", lines[3]);
        Assert.StartsWith("cifar100         not in ", lines[4]);
    }

    [Fact]
    public void A_data_set_is_taken_from_a_folder_and_kept_until_it_is_to_be_replaced()
    {
        WriteMnist();

        var taken = CommandRun.Of(folder.Path, "data", "mnist", "--from", "source", "--data-root", "root");
        var kept = CommandRun.Of(folder.Path, "data", "mnist", "--from", "source", "--data-root", "root");

        Assert.Equal("", taken.Errors);
        var sha256 = Datasets.Load("mnist", folder.In("root")).Sha256;
        var description = $"mnist: 60,000 training and 10,000 test images of 1x28x28, 10 classes\n  in     {folder.In("root/mnist")}\n  sha256 {sha256}\n";
        Assert.Equal("taking source\n" + description, taken.Output);
        Assert.Equal(description + "It was there already; --force replaces it.\n", kept.Output);
    }

    [Fact]
    public void What_is_there_and_broken_is_replaced_only_when_asked_for()
    {
        WriteMnist();
        Directory.CreateDirectory(folder.In("data/mnist"));
        File.WriteAllText(folder.In($"data/mnist/{IdxLayout.TrainingImageFile}"), "half");

        var kept = CommandRun.Of(folder.Path, "data", "mnist", "--from", "source");
        var replaced = CommandRun.Of(folder.Path, "data", "mnist", "--from", "source", "--force");

        Assert.Equal(ExitCode.Usage, kept.ExitCode);
        Assert.StartsWith($"resnetgen-lab: '{folder.In("data/mnist")}' is there, but not as it should be; --force replaces it. ", kept.Errors);
        Assert.Equal(ExitCode.Success, replaced.ExitCode);
        Assert.Equal(10_000, Datasets.Load("mnist", folder.In("data")).Test.Count);
    }

    [Fact]
    public void Without_a_network_it_is_said_what_to_do_and_nothing_is_left()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var session = new Session { Out = output, Error = TextWriter.Null, WorkingDirectory = folder.Path };
        var command = DataCommand.Create(session, StubHandler.Unreachable());

        var failure = Assert.Throws<LabException>(() => command.Parse(["fashion-mnist"]).Invoke(new() { EnableDefaultExceptionHandler = false }));

        Assert.Contains("could not be fetched: Name or service not known. Without a network, 'resnetgen-lab data fashion-mnist --from DIR' takes a folder", failure.Message);
        Assert.StartsWith("fetching https://", output.ToString());
        Assert.Empty(Directory.GetFileSystemEntries(folder.In("data")));
    }

    [Theory]
    [InlineData("data cifar11", "'cifar11' is not the name of a data set. Did you mean 'cifar10'?")]
    [InlineData("data imagenet", "'imagenet' is not the name of a data set. Names are cifar10, cifar100, fashion-mnist, mnist.")]
    [InlineData("data --from there", "--from needs the name of the data set: 'resnetgen-lab data NAME --from ...'.")]
    [InlineData("data mnist --from there", "There is neither a file nor a folder '")]
    [InlineData("data mnist --from .", "holds none of the files looked for: t10k-images-idx3-ubyte, ")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string says)
    {
        var run = CommandRun.Of(folder.Path, line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(says, run.Errors);
    }

    private void WritePictures(string name)
    {
        PngPicture.Write(folder.In($"{name}/train/cat/a.png"), 1, new(3, 4, 6));
        PngPicture.Write(folder.In($"{name}/train/cat/b.png"), 2, new(3, 4, 6));
        PngPicture.Write(folder.In($"{name}/test/cat/a.png"), 3, new(3, 4, 6));
    }

    /// <summary>Files of MNIST's form and mean: 68 of 100 values are 33, the others 34.</summary>
    private void WriteMnist()
    {
        Directory.CreateDirectory(folder.In("source"));
        foreach (var (images, labels, count) in new[] { (IdxLayout.TrainingImageFile, IdxLayout.TrainingLabelFile, 60_000), (IdxLayout.TestImageFile, IdxLayout.TestLabelFile, 10_000) })
        {
            var values = new byte[count * 28 * 28];
            for (var i = 0; i < values.Length; i++)
                values[i] = (byte)(i % 100 < 68 ? 33 : 34);
            File.WriteAllBytes(folder.In($"source/{images}"), SmallMnist.Idx(0x0803, [count, 28, 28], values));
            File.WriteAllBytes(folder.In($"source/{labels}"), SmallMnist.Idx(0x0801, [count], [.. Enumerable.Range(0, count).Select(i => (byte)(i % 10))]));
        }
    }
}

using System.Security.Cryptography;
using ResNetGen.Lab.Data.Cifar;
using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Data.Import;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Import;

public sealed class ImporterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Dictionary<string, byte[]> served = IdxLayout.Files.ToDictionary(file => file + ".gz", file => SmallMnist.Pack(SmallMnist.Content(file)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Fetched_files_are_put_in_their_place_and_nothing_else_is_left()
    {
        var notes = new List<string>();

        var data = Fetch(notes.Add);

        Assert.Equal(SmallMnist.Labels(training: true), data.Training.Labels.ToArray());
        Assert.Equal(["mnist", .. IdxLayout.Files.Order().Select(file => $"mnist/{file}.gz")], Tree());
        Assert.Equal(IdxLayout.Files.Select(file => $"fetching https://localhost/{file}.gz"), notes);
    }

    [Fact]
    public void A_fetched_archive_is_unpacked_and_not_kept()
    {
        var archive = Tarball.Make(SmallCifar.Layout.Files.ToDictionary(file => $"cifar-10-batches-bin/{file}", SmallCifar.Binary));
        var dataset = new CifarDataset(SmallCifar.Layout, null, new("https://localhost/cifar.tar.gz", Md5(archive)), "");
        using var downloader = new Downloader(StubHandler.Serving(new Dictionary<string, byte[]> { ["cifar.tar.gz"] = archive }), TimeSpan.FromHours(1));

        new Importer(dataset, folder.In("cifar10")).Fetch(downloader, _ => { }, CancellationToken.None);

        Assert.Equal(["cifar10", .. SmallCifar.Layout.Files.Order().Select(file => $"cifar10/{file}")], Tree());
    }

    [Fact]
    public void Without_a_network_it_is_said_what_to_do_instead()
    {
        using var downloader = new Downloader(StubHandler.Unreachable(), TimeSpan.FromHours(1));

        var failure = Assert.Throws<LabException>(() => new Importer(Mnist(), folder.In("mnist")).Fetch(downloader, _ => { }, CancellationToken.None));

        Assert.Equal(
            $"'https://localhost/train-images-idx3-ubyte.gz' could not be fetched: Name or service not known. Without a network, {SmallMnist.Advice}",
            failure.Message);
        Assert.Empty(Tree());
    }

    [Fact]
    public void After_a_wrong_checksum_nothing_is_left()
    {
        var dataset = Mnist();
        served[IdxLayout.TestLabelFile + ".gz"] = [1, 2, 3];

        Assert.Contains("t10k-labels-idx1-ubyte.gz' has the MD5 checksum", Assert.Throws<LabException>(() => Fetch(dataset: dataset)).Message);
        Assert.Empty(Tree());
    }

    [Fact]
    public void After_a_file_that_the_server_does_not_have_nothing_is_left()
    {
        var dataset = Mnist();
        served.Remove(IdxLayout.TestLabelFile + ".gz");

        Assert.Contains("t10k-labels-idx1-ubyte.gz' could not be fetched: ", Assert.Throws<LabException>(() => Fetch(dataset: dataset)).Message);
        Assert.Empty(Tree());
    }

    [Fact]
    public void Fetched_files_that_are_not_what_they_should_be_are_not_put_in_their_place()
    {
        served[IdxLayout.TestLabelFile + ".gz"] = served[IdxLayout.TrainingLabelFile + ".gz"];

        Assert.Contains("has 6 labels, not 4", Assert.Throws<LabException>(() => Fetch()).Message);
        Assert.Empty(Tree());
    }

    [Fact]
    public void What_was_there_is_kept_when_what_is_to_replace_it_is_broken()
    {
        Fetch();
        var before = Tree();
        Directory.CreateDirectory(folder.In("elsewhere"));
        SmallMnist.Write(folder.In("elsewhere"));
        File.Delete(Path.Combine(folder.In("elsewhere"), IdxLayout.TestImageFile));

        Assert.Throws<LabException>(() => new Importer(Mnist(), folder.In("mnist")).Take(folder.In("elsewhere")));

        Directory.Delete(folder.In("elsewhere"), recursive: true);
        Assert.Equal(before, Tree());
        Assert.Equal(6, SmallMnist.Dataset.Read(folder.In("mnist")).Training.Count);
    }

    [Fact]
    public void What_was_there_is_replaced_whole()
    {
        Fetch();
        Directory.CreateDirectory(folder.In("elsewhere"));
        SmallMnist.Write(folder.In("elsewhere"));

        new Importer(Mnist(), folder.In("mnist")).Take(folder.In("elsewhere"));

        Directory.Delete(folder.In("elsewhere"), recursive: true);
        Assert.Equal(["mnist", .. IdxLayout.Files.Order().Select(file => $"mnist/{file}")], Tree());
    }

    [Fact]
    public void A_data_set_can_be_taken_from_its_own_place()
    {
        Fetch();
        var before = Tree();

        new Importer(Mnist(), folder.In("mnist")).Take(folder.In("mnist"));

        Assert.Equal(before, Tree());
    }

    private static string Md5(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));

    /// <summary>Expects what is served now.</summary>
    private IdxDataset Mnist() =>
        new(SmallMnist.Layout, [.. IdxLayout.Files.Select(file => new Download($"https://localhost/{file}.gz", Md5(served[file + ".gz"])))], SmallMnist.Advice);

    private ResNetGen.Lab.Data.Dataset Fetch(Action<string>? note = null, IdxDataset? dataset = null)
    {
        using var downloader = new Downloader(StubHandler.Serving(served), TimeSpan.FromHours(1));
        return new Importer(dataset ?? Mnist(), folder.In("mnist")).Fetch(downloader, note ?? (_ => { }), CancellationToken.None);
    }

    private string[] Tree() =>
    [
        .. Directory.EnumerateFileSystemEntries(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}

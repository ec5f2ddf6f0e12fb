using ResNetGen.Lab.Data.Import;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Import;

public sealed class StagingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Until_it_is_finished_the_folder_is_not_there()
    {
        using var staging = Begin("new");

        Assert.False(Directory.Exists(folder.In("data/set")));
        staging.Finish();

        Assert.Equal("new", Content());
    }

    [Fact]
    public void What_is_not_finished_leaves_nothing()
    {
        Begin("new").Dispose();

        Assert.Empty(Directory.GetFileSystemEntries(folder.In("data")));
    }

    [Fact]
    public void What_is_finished_leaves_nothing_else()
    {
        Finish("old");
        Finish("new");

        Assert.Equal([folder.In("data/set")], Directory.GetFileSystemEntries(folder.In("data")));
        Assert.Equal("new", Content());
    }

    [Fact]
    public void What_is_not_finished_leaves_what_was_there()
    {
        Finish("old");
        using (Begin("new"))
            Assert.Equal("old", Content());

        Assert.Equal("old", Content());
    }

    [Fact]
    public void What_an_interrupted_process_had_moved_away_is_put_back()
    {
        Finish("old");
        Directory.Move(folder.In("data/set"), folder.In("data/.set.unfinished.old"));

        Begin("new").Dispose();

        Assert.Equal("old", Content());
    }

    [Fact]
    public void What_an_interrupted_process_left_is_not_mixed_in()
    {
        Directory.CreateDirectory(folder.In("data/.set.unfinished"));
        File.WriteAllText(folder.In("data/.set.unfinished/half"), "");

        Finish("new");

        Assert.Equal([folder.In("data/set/file")], Directory.GetFiles(folder.In("data/set")));
    }

    [Fact]
    public void Two_at_once_are_refused()
    {
        using var first = Begin("first");

        var failure = Assert.Throws<LabException>(() => Begin("second"));

        Assert.StartsWith($"Another 'resnetgen-lab data' seems to be making '{folder.In("data/set")}'", failure.Message);
        first.Finish();
        Assert.Equal("first", Content());
    }

    private Staging Begin(string content)
    {
        var staging = new Staging(folder.In("data/set"));
        File.WriteAllText(Path.Combine(staging.Folder, "file"), content);
        return staging;
    }

    private void Finish(string content)
    {
        using var staging = Begin(content);
        staging.Finish();
    }

    private string Content() => File.ReadAllText(folder.In("data/set/file"));
}

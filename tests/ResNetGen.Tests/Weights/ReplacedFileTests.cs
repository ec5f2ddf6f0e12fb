using ResNetGen.Weights.Files;

namespace ResNetGen.Tests.Weights;

public sealed class ReplacedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_not_completed_leaves_what_was_there()
    {
        folder.Write("a", "old");

        using (var file = new ReplacedFile(folder.In("a"), "a model is"))
            file.Stream.Write("new"u8);

        Assert.Equal("old", folder.Read("a"));
        Assert.Equal(["a"], folder.Names);
    }

    /// <summary>Of two files that belong together, the first goes back when the second fails.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_in_its_place_already_gives_it_back_unless_the_old_one_is_forgotten(bool hadOld)
    {
        if (hadOld)
            folder.Write("a", "old");

        using (var file = new ReplacedFile(folder.In("a"), "a model is"))
        {
            file.Stream.Write("new"u8);
            file.Complete(keepOld: true);
            Assert.Equal("new", folder.Read("a"));
        }

        Assert.Equal(hadOld ? ["a"] : [], folder.Names);
        Assert.True(!hadOld || folder.Read("a") == "old");

        using (var file = new ReplacedFile(folder.In("a"), "a model is"))
        {
            file.Stream.Write("new"u8);
            file.Complete(keepOld: true);
            file.Forget();
        }

        Assert.Equal("new", folder.Read("a"));
        Assert.Equal(["a"], folder.Names);
    }
}

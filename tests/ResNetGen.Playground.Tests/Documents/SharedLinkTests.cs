using ResNetGen.Playground.Documents;

namespace ResNetGen.Playground.Tests.Documents;

public sealed class SharedLinkTests
{
    [Fact]
    public void A_link_holds_the_text_the_network_and_the_panel()
    {
        var link = new SharedLink("title: \"한국어, עברית & größer\"\r\nname: A\n", "A", "drawing");

        Assert.Equal(link, SharedLink.Read(link.Write()));
    }

    [Fact]
    public void A_link_to_the_zoo_fits_into_a_message() =>
        Assert.InRange(new SharedLink(File.ReadAllText(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"))).Write().Length, 100, 2000);

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#spec1=")]
    [InlineData("#spec1=AA")]
    [InlineData("#spec1=AAAAAAAAAAAA")]
    [InlineData("#spec1=!!!")]
    [InlineData("#spec1=AAAA")]
    [InlineData("#other=abc")]
    public void A_damaged_link_is_none(string fragment) => Assert.Null(SharedLink.Read(fragment));

    [Fact]
    public void A_link_that_was_cut_or_changed_anywhere_never_is_another_spec()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"));
        var link = new SharedLink(text).Write();
        var begin = link.IndexOf('=') + 1;

        // The last characters may say nothing of the text.
        Assert.All(Enumerable.Range(begin, link.Length - begin), length => Assert.True(SharedLink.Read(link[..length]) is null || (length > link.Length - 4 && SharedLink.Read(link[..length])!.Text == text)));
        for (var i = begin; i < link.Length - 1; i += 3)
            Assert.Null(SharedLink.Read(link[..i] + (link[i] == 'A' ? 'B' : 'A') + link[(i + 1)..]));
        Assert.True(SharedLink.IsOne(link[..^5]));
    }

    [Fact]
    public void A_link_that_grows_beyond_any_spec_is_refused() => Assert.Null(SharedLink.Read(new SharedLink(new string('a', 5_000_000)).Write()));
}

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
    [InlineData("#spec1=!!!")]
    [InlineData("#spec1=AAAA")]
    [InlineData("#other=abc")]
    public void A_damaged_link_is_none(string fragment) => Assert.True(SharedLink.Read(fragment) is null or { Text: "" });

    [Fact]
    public void A_link_that_grows_beyond_any_spec_is_refused() => Assert.Null(SharedLink.Read(new SharedLink(new string('a', 5_000_000)).Write()));
}

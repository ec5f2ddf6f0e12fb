using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Language;

namespace ResNetGen.Playground.Tests.Language;

public sealed class MarkerTests
{
    [Fact]
    public void A_mistake_is_marked_at_its_very_characters_with_the_edit_that_mends_it()
    {
        var marker = Marker.Of(Assert.Single(SpecDocument.Compile("name: A\nblock: botleneck\nblocks: [1]\nwidth: [8]\n").Diagnostics));

        Assert.Equal(new(2, 8, 2, 17), marker.Range);
        Assert.Equal(new MarkerFix("Change 'botleneck' to 'bottleneck'", new(2, 8, 2, 17), "bottleneck"), marker.Fix);
        Assert.True(marker.IsError);
    }
}

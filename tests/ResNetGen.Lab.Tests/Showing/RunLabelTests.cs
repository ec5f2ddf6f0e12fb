using ResNetGen.Lab.Showing;

namespace ResNetGen.Lab.Tests.Showing;

public sealed class RunLabelTests
{
    [Fact]
    public void A_folder_that_begins_with_its_network_names_it_once() =>
        Assert.Equal(
            ["Plain20-cifar-2015-s1", "ResNet20, mine"],
            RunLabels.Of([("Plain20", "/runs/Plain20-cifar-2015-s1"), ("ResNet20", "/runs/mine")]));

    [Fact]
    public void Folders_of_one_name_are_told_apart_by_those_that_they_lie_in() =>
        Assert.Equal(
            ["one/Plain20-s1", "two/Plain20-s1"],
            RunLabels.Of([("Plain20", "/runs/one/Plain20-s1"), ("Plain20", "/runs/two/Plain20-s1")]));
}

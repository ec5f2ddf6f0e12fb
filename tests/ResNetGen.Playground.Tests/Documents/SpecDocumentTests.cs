using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Zoo;

namespace ResNetGen.Playground.Tests.Documents;

public sealed class SpecDocumentTests
{
    [Fact]
    public void Other_images_and_classes_make_another_network_of_the_same_text()
    {
        var network = SpecDocument.Compile(ZooLibrary.Find("resnet")!.Text).Find("ResNet50")!;

        var other = network.With(side: 320, classes: 10).Graph!;

        Assert.Equal(23_528_522, other.Parameters);
        Assert.Equal(320, other.Input.Height);
        Assert.Equal(25_557_032, network.Graph!.Parameters);
    }

    [Fact]
    public void The_zoo_is_found_by_title_source_and_network()
    {
        Assert.Contains(ZooLibrary.Files, file => file.Matches("aggregated residual"));
        Assert.Contains(ZooLibrary.Files, file => file.Matches("1512.03385"));
        Assert.Equal(["resnet"], ZooLibrary.Files.Where(file => file.Networks.Contains("ResNet152")).Select(file => file.Series));
        Assert.DoesNotContain(ZooLibrary.Files, file => file.Matches("resnet no-such-word"));
    }
}

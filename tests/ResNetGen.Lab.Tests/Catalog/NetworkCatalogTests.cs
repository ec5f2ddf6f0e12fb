using ResNetGen.Lab;
using ResNetGen.Lab.Catalog;

namespace ResNetGen.Lab.Tests.Catalog;

public sealed class NetworkCatalogTests
{
    [Fact]
    public void Networks_of_the_zoo_and_of_the_lab_are_found_by_name()
    {
        var catalog = NetworkCatalog.Load();

        Assert.Equal(269_722, catalog.Find("ResNet20").ParameterCount);
        Assert.Equal(269_722, catalog.Find("ResNet20Tanh").ParameterCount);
    }

    [Fact]
    public void A_mistyped_name_is_answered_with_the_one_that_was_probably_meant()
    {
        var failure = Assert.Throws<LabException>(() => NetworkCatalog.Load().Find("ResNet2O"));

        Assert.Contains("Did you mean 'ResNet20'?", failure.Message);
    }

    [Fact]
    public void The_networks_of_a_library_are_read_from_its_file()
    {
        var catalog = NetworkCatalog.Load(typeof(Zoo.Networks).Assembly.Location);

        Assert.Contains("ResNet1202", catalog.Names);
    }

    [Fact]
    public void A_file_that_is_no_library_with_networks_is_refused_by_its_name()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "YamlDotNet.dll");

        var failure = Assert.Throws<LabException>(() => NetworkCatalog.Load(path));

        Assert.Contains("YamlDotNet.dll", failure.Message);
        Assert.Contains("no public list of networks", failure.Message);
    }
}

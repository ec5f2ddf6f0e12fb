using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Inputs;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator.Tests;

public class NameClashTests
{
    private static readonly ProjectOptions Project = new("App", Visibility.Public, []);

    private static NetworkIdentity Network(string fullName, string file = "a.resnet.yaml", int index = 0)
    {
        var dot = fullName.LastIndexOf('.');
        return new(dot < 0 ? "" : fullName[..dot], fullName[(dot + 1)..], file, "/app/" + file, index);
    }

    private static IEnumerable<string> HintNames(params NetworkIdentity[] networks)
    {
        var clashes = NameClashes.Find(networks, Project);
        return networks.Where(network => !clashes.Hides(network)).Select(clashes.HintName);
    }

    [Fact]
    public void A_source_file_is_named_by_namespace_and_class() =>
        Assert.Equal(["My.App.ResNet50.g.cs", "ResNet18.g.cs"], HintNames(Network("My.App.ResNet50"), Network("ResNet18", index: 1)));

    [Fact]
    public void Names_that_differ_only_in_case_have_files_that_differ_in_more() =>
        Assert.Equal(
            ["App.resnet50.3.g.cs", "App.ResNet50.g.cs", "app.RESNET50.4.g.cs", "App.Resnet50.2.g.cs"],
            HintNames(Network("App.resnet50"), Network("App.ResNet50", index: 1), Network("app.RESNET50", index: 2), Network("App.Resnet50", index: 3)));

    [Fact]
    public void Ordinary_names_leave_nothing_to_know() =>
        Assert.Equal(new NameClashes([], []), NameClashes.Find([Network("App.A"), Network("App.B", index: 1), Network("Other.A", index: 2)], Project));

    [Fact]
    public void The_first_file_by_relative_path_has_the_name_whatever_the_order_of_the_list()
    {
        var first = Network("App.A", "a.resnet.yaml");
        var second = Network("App.A", "b.resnet.yaml");

        Assert.Equal([second], NameClashes.Find([second, first], Project).Shadowed);
        Assert.Equal([second], NameClashes.Find([first, second], Project).Shadowed);
    }

    [Fact]
    public void Files_are_ordered_by_character_codes_and_by_no_culture() =>
        Assert.Equal(
            ["a.resnet.yaml", "ä.resnet.yaml"],
            NameClashes.Find([Network("A", "ä.resnet.yaml"), Network("A", "a.resnet.yaml"), Network("A", "B.resnet.yaml")], Project)
                .Shadowed.Select(network => network.RelativePath));

    [Theory]
    [InlineData("My.App")]
    [InlineData("My.App.Networks")]
    public void A_class_cannot_have_the_name_of_another_networks_namespace(string @namespace)
    {
        var network = Network("My.App");

        Assert.Equal([network], NameClashes.Find([network, Network(@namespace + ".A", index: 1)], Project).Shadowed);
    }

    [Fact]
    public void A_class_may_have_the_last_part_of_its_own_namespace_as_its_name() =>
        Assert.Empty(NameClashes.Find([Network("ResNet50.ResNet50")], Project).Shadowed);

    [Theory]
    [InlineData("App.Networks", true)]
    [InlineData("App.Networks.Deeper", true)]
    [InlineData("App.C64", true)]
    [InlineData("App.Deep.S4.Deeper", true)]
    [InlineData("C64", false)]
    [InlineData("Application.C64", false)]
    [InlineData("Other.Networks", false)]
    [InlineData("App.C064", false)]
    [InlineData("App.C64x", false)]
    [InlineData("App.networks", false)]
    public void A_namespace_below_the_root_cannot_have_the_name_of_one_of_the_assemblys_own_types(string @namespace, bool isTaken) =>
        Assert.Equal(isTaken, NameClashes.Find([Network(@namespace + ".Net")], Project).Hides(Network(@namespace + ".Net")));
}

using ResNetGen.Generator.Names;

namespace ResNetGen.Generator.Tests;

public class NamespaceNameTests
{
    [Theory]
    [InlineData("MyApp", "MyApp")]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app", "my_app")]
    [InlineData("3d.nets", "_3d.nets")]
    [InlineData("My.class", "My._class")]
    [InlineData("My..App.", "My.App")]
    [InlineData("Größe", "Größe")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_root_namespace_is_made_a_namespace_as_the_SDKs_templates_do(string? root, string expected) =>
        Assert.Equal(expected, NamespaceNames.FromRootNamespace(root));

    [Theory]
    [InlineData("MyApp.Networks", true)]
    [InlineData("MyApp.", false)]
    [InlineData("My-App", false)]
    [InlineData("My App", false)]
    [InlineData("MyApp.class", false)]
    [InlineData("@MyApp", false)]
    public void A_namespace_is_identifiers_with_dots_between_them(string name, bool expected) =>
        Assert.Equal(expected, NamespaceNames.IsValid(name));
}

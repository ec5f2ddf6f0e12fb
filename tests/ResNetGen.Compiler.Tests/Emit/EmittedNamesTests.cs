using System.Reflection;
using ResNetGen.Compiler.Emit;

namespace ResNetGen.Compiler.Tests.Emit;

public class EmittedNamesTests
{
    [Theory]
    [InlineData("basic")]
    [InlineData("four convolutions")]
    [InlineData("pre order, zero init")]
    public void Every_member_of_an_emitted_class_is_known(string sample)
    {
        var sources = Emitted.Sources(Samples.All[sample].Build());
        var members = Emitted.Load(sources).GetType("MyApp.Tiny")!
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not (ConstructorInfo or Type));

        Assert.All(members, member => Assert.True(EmittedNames.Contains(member.Name), member.Name));
    }

    [Fact]
    public void Every_type_beside_the_networks_is_known()
    {
        var types = Emitted.Load(Emitted.Sources(Specs.Basic.Build())).GetTypes().Where(type => type is { Namespace: "MyApp", IsNested: false } && type.Name != "Tiny");

        Assert.All(types, type => Assert.True(EmittedNames.Contains(type.Name), type.Name));
    }

    [Theory]
    [InlineData("ResNet50")]
    [InlineData("Stage")]
    [InlineData("C")]
    [InlineData("S")]
    [InlineData("C64x")]
    [InlineData("layer")]
    public void Other_names_are_free(string name) => Assert.False(EmittedNames.Contains(name));
}

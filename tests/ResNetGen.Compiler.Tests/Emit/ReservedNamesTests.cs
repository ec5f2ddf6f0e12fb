using System.Reflection;
using System.Text.RegularExpressions;
using ResNetGen.Compiler.Binding.Names;

namespace ResNetGen.Compiler.Tests.Emit;

public partial class ReservedNamesTests
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
            .Where(member => member is not (ConstructorInfo or Type or MethodInfo { IsSpecialName: true }));

        Assert.All(members, member => Assert.True(ReservedNames.Owner(member.Name) is not null, member.Name));
    }

    [Fact]
    public void Every_type_beside_the_networks_is_known()
    {
        var types = Emitted.Load(Emitted.Sources(Specs.Basic.Build())).GetTypes().Where(type => type is { Namespace: "MyApp", IsNested: false } && type.Name != "Tiny");

        Assert.All(types, type => Assert.True(ReservedNames.Owner(type.Name) is not null, type.Name));
    }

    /// <summary>An alias cannot have the name of a type of the namespace that it stands in (CS0576).</summary>
    [Fact]
    public void Every_alias_of_an_emitted_file_is_known()
    {
        var aliases = Aliases().Matches(Emitted.Sources(Specs.Basic.Build())[0]).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(4, aliases.Count);
        Assert.All(aliases, alias => Assert.True(ReservedNames.Owner(alias) is not null, alias));
    }

    [GeneratedRegex("using @?([A-Za-z]+) =")]
    private static partial Regex Aliases();
}

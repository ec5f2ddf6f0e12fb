using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

public class NetworksTests
{
    [Fact]
    public void Networks_lists_and_makes_all_networks_of_the_assembly()
    {
        var first = Basic.Build();
        var second = (Basic with { Name = "Backbone", Classes = Set<int?>(null) }).Build();
        var elsewhere = Emitted.Options with { Namespace = "Elsewhere" };
        var assembly = Emitted.Load(
            CSharpEmitter.Emit(first, Emitted.Options),
            CSharpEmitter.Emit(second, elsewhere),
            DimensionsEmitter.Emit(Dimensions.Of(first), "MyApp", Visibility.Public),
            NetworksEmitter.Emit([new(first.Name, "MyApp"), new(second.Name, "Elsewhere")], "MyApp", Visibility.Public));

        var all = (IReadOnlyList<NetworkDescription>)assembly.GetType("MyApp.Networks")!.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(["Tiny", "Backbone"], all.Select(network => network.Name));
        Assert.Equal([10, null], all.Select(network => network.Classes));
        using var tiny = all[0].Create(classes: 3);
        using var backbone = all[1].Create();
        Assert.Equal(3, tiny.get_parameter("fc.weight")!.shape[0]);
        Assert.Equal("Elsewhere.Backbone", backbone.GetType().FullName);
        Assert.Throws<InvalidOperationException>(() => all[1].Create(classes: 3));
    }

    [Fact]
    public void An_assembly_without_networks_has_an_empty_list() =>
        Assert.Empty(Emitted.Check(NetworksEmitter.Emit([], "MyApp", Visibility.Public)));
}

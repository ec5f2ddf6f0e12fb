using ResNetGen.Compiler.Targets.CSharp.Listing;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Emitted code compiles whatever stands around it.</summary>
public class SurroundingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "MyApp")]
    [InlineData("MyApp", "")]
    [InlineData("MyApp", "MyApp")]
    [InlineData("MyApp.Models", "MyApp")]
    [InlineData("Somewhere.Else", "MyApp")]
    [InlineData("MyApp.event.System", "MyApp")]
    [InlineData("ResNetGen.Zoo", "ResNetGen.Zoo")]
    [InlineData("TorchSharp.Modules", "ResNetGen")]
    public void In_any_namespace(string @namespace, string root) =>
        Assert.Empty(Emitted.Check(Emitted.Sources(Basic.Build(), new(@namespace, root, Visibility.Public, "a.resnet.yaml"))));

    [Fact]
    public void Beside_types_of_the_user_that_have_the_names_of_the_libraries() =>
        Assert.Empty(Emitted.Check([.. Emitted.Sources(Samples.All["se"].Build()), """
            namespace MyApp
            {
                class Tensor { } class Module { } class Conv2d { } class BatchNorm2d { } class Linear { } class Sequential { } class System { } class ResNetGen { }
                class TorchSharp { } class Features { } class IFeatures { } class IChannels { } class IReduction { } class Stage { } class Bottleneck { } class Modules { }
                class SqueezeExcitation { } class Initialization { } class NetworkDescription { } class Normalization { } class Func { } class String { }
            }
            """]));

    [Fact]
    public void Internal_where_the_project_says_so()
    {
        var assembly = Emitted.Load(Emitted.Sources(Basic.Build(), Emitted.Options with { Visibility = Visibility.Internal }));

        Assert.Empty(assembly.GetExportedTypes());
    }

    [Theory]
    [InlineData("resnet")]
    [InlineData("record")]
    [InlineData("required")]
    [InlineData("file")]
    [InlineData("scoped")]
    [InlineData("dynamic")]
    [InlineData("nint")]
    [InlineData("field")]
    [InlineData("await")]
    [InlineData("Stage")]
    [InlineData("BasicBlock")]
    [InlineData("Réseau")]
    public void With_any_name(string name) => Assert.Empty(Emitted.Check(Emitted.Sources((Basic with { Name = name }).Build())));
}

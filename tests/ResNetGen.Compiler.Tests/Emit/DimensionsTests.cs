using ResNetGen.Compiler.Targets.CSharp.Listing;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

public class DimensionsTests
{
    [Fact]
    public void Stem_and_stages_say_what_types_there_are() =>
        Assert.Equal(new Dimensions([8, 32, 64], [1, 2]), Dimensions.Of(Bottleneck.Build()));

    [Fact]
    public void Without_a_stem_the_image_is_a_feature_map() =>
        Assert.Equal(new Dimensions([3, 8, 16], [1, 2]), Dimensions.Of((Basic with { Stem = Stem() }).Build()));

    [Fact]
    public void Networks_share_their_types() =>
        Assert.Equal(new Dimensions([8, 16, 32, 64], [1, 2]), Dimensions.Union([Dimensions.Of(Bottleneck.Build()), Dimensions.Of(Basic.Build())]));

    [Fact]
    public void A_type_says_its_number()
    {
        var assembly = Emitted.Load(DimensionsEmitter.Emit(new([64], [4]), "MyApp", Visibility.Public));

        Assert.Equal(64, assembly.GetType("MyApp.C64")!.GetProperty("Count")!.GetValue(null));
        Assert.Equal(4, assembly.GetType("MyApp.S4")!.GetProperty("Factor")!.GetValue(null));
    }
}

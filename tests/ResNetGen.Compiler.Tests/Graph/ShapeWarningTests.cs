using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Graph;

public class ShapeWarningTests
{
    [Theory]
    [InlineData("input: 3x225x225", "RNG251", "225 x 225 is not divisible by the total stride 32")]
    [InlineData("input: 3x32x32", "RNG252", "'stem: cifar'")]
    [InlineData("input: 224x224x3", "RNG253", "That is '3x224x224' here.")]
    [InlineData("input: 28x28x1", "RNG253", "That is '1x28x28' here.")]
    public void A_doubtful_size_is_a_warning_and_the_network_is_compiled(string input, string id, string message)
    {
        var file = SpecCompiler.Compile($"name: Net\nblock: basic\nblocks: [2, 2, 2, 2]\nwidth: [64, 128, 256, 512]\n{input}\n");

        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal((id, Severity.Warning), (warning.Id, warning.Severity));
        Assert.Contains(message, warning.Message);
        Assert.NotNull(Assert.Single(file.Networks).Graph);
    }

    [Fact]
    public void A_regnet_without_a_stem_is_told_its_own()
    {
        const string Text = "name: Net\nregnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }\n";
        var warning = Compiled.Mistake(Text);

        Assert.Equal(("RNG254", "regnet"), (warning.Id, Compiled.Underlined(Text, warning)));
        Assert.Contains("stem: [\"3x3, 32, stride 2\"]", warning.Message);
        Assert.Empty(SpecCompiler.Compile(Text + "stem: [\"3x3, 32, stride 2\"]\n").Diagnostics);
    }

    [Theory]
    [InlineData("3x224x224")]
    [InlineData("224x224x8")]
    [InlineData("1x64x3")]
    public void An_input_that_can_be_meant_is_left_alone(string input) =>
        Assert.DoesNotContain("RNG253", SpecCompiler.Compile($"name: Net\nblock: basic\nstem: cifar\nblocks: [2]\nwidth: [64]\ninput: {input}\n").Diagnostics.Select(diagnostic => diagnostic.Id));
}

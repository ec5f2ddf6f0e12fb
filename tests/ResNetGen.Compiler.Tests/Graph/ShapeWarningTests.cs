using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Graph;

public class ShapeWarningTests
{
    [Theory]
    [InlineData("input: 3x225x225", "RNG251", "225 x 225 is not divisible by the total stride 32")]
    [InlineData("input: 3x32x32", "RNG252", "'stem: cifar'")]
    public void A_doubtful_size_is_a_warning_and_the_network_is_compiled(string input, string id, string message)
    {
        var file = SpecCompiler.Compile($"name: Net\nblock: basic\nblocks: [2, 2, 2, 2]\nwidth: [64, 128, 256, 512]\n{input}\n");

        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal((id, Severity.Warning), (warning.Id, warning.Severity));
        Assert.Contains(message, warning.Message);
        Assert.NotNull(Assert.Single(file.Networks).Graph);
    }
}

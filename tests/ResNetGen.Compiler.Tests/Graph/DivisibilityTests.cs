namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>Counts that do not come out whole, each reported where it is written.</summary>
public class DivisibilityTests
{
    [Theory]
    [InlineData("block: bottleneck\nwidth: [64, 100]\ncardinality: 32", "RNG202", 5, 14, "32", "100 input channels")]
    [InlineData("block: bottleneck\nwidth: [64, 100]\ncardinality: 32\nbase_width: 3", "RNG201", 6, 13, "3", "100 x 3 / 64 = 4.6875")]
    [InlineData("block: bottleneck\nradix: 1\nwidth: [48, 96]\ncardinality: 3", "RNG202", 6, 14, "3", "the 32 inner channels of the attention behind the 3x3 cannot")]
    [InlineData("block: bottleneck\nwidth: [64, 128]\ngroup_width: 48", "RNG202", 5, 14, "48", "64 channels")]
    [InlineData("block: bottleneck\nwidth: [64, 100]\nnorm: group(32)", "RNG203", 5, 7, "group(32)", "100 channels")]
    [InlineData("block: basic\nwidth: [64, 101]\nexpansion: 1.5", "RNG201", 5, 12, "1.5", "151.5")]
    [InlineData("block: \"[3x3, w; 4x4, w]\"\nwidth: [64, 128]", "RNG204", 3, 18, "4x4", "4x4 kernel")]
    [InlineData("block: \"[3x3, w/3; 3x3, w]\"\nwidth: [64, 128]", "RNG201", 3, 15, "w/3", "21.333333333333")]
    [InlineData("block: basic\nwidth: [128, 64]\nshortcut: zero_pad", "RNG205", 5, 11, "zero_pad", "128 to 64 channels")]
    [InlineData("block: basic\nwidth: [64, 72]\nattention: se(16, exact)", "RNG212", 5, 12, "se(16, exact)", "72 channels / 16")]
    public void A_count_that_is_not_whole_is_one_mistake_at_its_place(string settings, string id, int line, int column, string underlined, string message)
    {
        var yaml = $"name: Net\nblocks: [1, 1]\n{settings}\n";
        var mistake = Compiled.Mistake(yaml);

        Assert.Equal((id, $"{line}:{column}", underlined), (mistake.Id, mistake.Span.StartPosition.ToString(), Compiled.Underlined(yaml, mistake)));
        Assert.Contains(message, mistake.Message);
    }

    [Fact]
    public void Two_stages_with_a_mistake_each_are_two_mistakes()
    {
        var file = SpecCompiler.Compile("name: Net\nblock: bottleneck\nblocks: [1, 1, 1]\nwidth: [64, 100, 100]\nbase_width: [4, 3, 5]\ncardinality: 32\n");

        Assert.Equal(["RNG201", "RNG201"], file.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["5:17", "5:20"], file.Diagnostics.Select(diagnostic => diagnostic.Span.StartPosition.ToString()));
    }

    [Fact]
    public void Counts_beyond_64_bits_are_reported_and_nothing_wraps_around()
    {
        var mistake = Compiled.Mistake("name: Net\nblock: basic\nblocks: [4]\nwidth: [1_000_000]\nwidth_factor: 1_000\nclasses: none\n");

        Assert.Equal("RNG210", mistake.Id);
        Assert.Contains("64-bit", mistake.Message);
    }
}

namespace ResNetGen.Compiler.Tests.Binding;

/// <summary>What may stand beside a class of the user's own, and what may not.</summary>
public class CustomBlockTests
{
    private const string Head = "name: A\ninput: 3x32x32\nstem: cifar\nstages: 2\nblocks: 2\nwidth: [16, 32]\n";

    [Theory]
    [InlineData("class: Acme.Mixer-Block", "Mixer-Block", "'Mixer-Block' is not a C# identifier")]
    [InlineData("class: Acme..Mixer", "", "A part of the class's name is empty")]
    [InlineData("class: Acme.class", "class", "'class' is a C# keyword")]
    [InlineData("class: 'global::Acme.Mixer'", "'global::Acme.Mixer'", "Leave out 'global::'")]
    [InlineData("class: Mixer<int>", "Mixer<int>", "is a generic class")]
    [InlineData("class: FeatureMaps", "FeatureMaps", "Write yours with its namespace")]
    public void A_class_is_a_name_of_CSharp(string written, string underlined, string message) => Check(written, "RNG313", underlined, message);

    [Theory]
    [InlineData("12*w*", "", "'12*w*' ends here")]
    [InlineData("(12*w", "", "Expected ')' to close the parenthesis")]
    [InlineData("12 w", "w", "Expected '+', '-', '*', '/' or the end of the formula, but found 'w'")]
    [InlineData("12 x w", "x", "Expected '*' for a product")]
    [InlineData("w^2", "^", "Write a power as a product: 'w*w'")]
    [InlineData("12*height", "height", "'height' is not a size of the block. Did you mean 'h'?")]
    [InlineData("12*stridee", "stridee", "Did you mean 'stride'?")]
    [InlineData("12*depth", "depth", "A formula knows 'in', 'out', 'w', 'stride', 'h' and 'wd'")]
    [InlineData("1.2.3*w", "1.2.3", "is not a number")]
    [InlineData("-w", "-", "Expected a number, a '('")]
    public void A_formula_is_read_to_the_first_fault(string formula, string underlined, string message) =>
        Check($"class: Mixer, parameters: \"{formula}\"", "RNG120", underlined, message);

    [Fact]
    public void Parentheses_have_a_bound() => Check(
        $"class: Mixer, parameters: {new string('(', 100)}w{new string(')', 100)}", "RNG120", "(", "nested more than 32 deep");

    [Theory]
    [InlineData("clas: Mixer", "RNG101", "clas", "Did you mean 'class'?")]
    [InlineData("class: Mixer, multiply: 2", "RNG101", "multiply", "The keys are 'class', 'expansion', 'parameters' and 'macs'")]
    [InlineData("class: Mixer, expansion: 0", "RNG104", "0", "a number above 0 and up to 1,000")]
    [InlineData("parameters: 12", "RNG105", "{ parameters: 12 }", "'class' is missing in 'block'")]
    [InlineData("class: ", "RNG106", "class", "'class' has no value")]
    public void Keys_of_the_map_are_known(string written, string id, string underlined, string message) => Check(written, id, underlined, message);

    [Theory]
    [InlineData("attention: se(16)")]
    [InlineData("dropout: 0.1")]
    [InlineData("shortcut: none")]
    [InlineData("cardinality: 2")]
    [InlineData("base_width: 4")]
    [InlineData("group_width: 4")]
    [InlineData("scale: 4")]
    [InlineData("radix: 2")]
    [InlineData("select: sk")]
    [InlineData("anti_alias: blur")]
    [InlineData("stride_in: 1x1")]
    [InlineData("dilation: 2")]
    public void What_says_what_a_block_is_made_of_is_refused(string setting) => Assert.Contains(
        "because its blocks are the class 'Mixer', which says itself what it is made of",
        Refusal($"block: {{ class: Mixer }}\n{setting}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("merge: relu(F) + x")]
    [InlineData("drop_path: 0.1")]
    [InlineData("zero_init_residual: true")]
    [InlineData("projection_kernel: 3")]
    public void A_setting_of_blocks_needs_a_stage_of_other_blocks(string setting)
    {
        Assert.Contains("because its blocks are classes of your own", Refusal($"block: {{ class: Mixer }}\n{setting}\n"), StringComparison.Ordinal);
        Compiled.Network($"{Head}block: [{{ class: Mixer }}, basic]\n{setting}\n");
    }

    [Theory]
    [InlineData("convolution: standardized")]
    [InlineData("padding: same")]
    [InlineData("init: xavier")]
    public void A_setting_of_convolutions_reaches_those_of_the_stem(string setting)
    {
        Compiled.Network($"{Head}block: {{ class: Mixer }}\n{setting}\n");
        Assert.Contains("because its blocks are classes of your own", Refusal($"block: {{ class: Mixer }}\n{setting}\n", Head.Replace("cifar", "none", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("norm", "group(8)", "batch")]
    [InlineData("activation", "silu", "relu")]
    [InlineData("bias", "true", "false")]
    public void Layers_of_the_stem_are_told_by_the_first_stage_alone(string key, string value, string neutral)
    {
        Compiled.Network($"{Head}block: {{ class: Mixer }}\n{key}: {value}\n");
        Assert.Contains("which says itself what it is made of", Refusal($"block: {{ class: Mixer }}\n{key}: [{neutral}, {value}]\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expansion_is_said_once()
    {
        Assert.Equal(64, Compiled.Network($"{Head}block: {{ class: Mixer }}\nexpansion: 2\n").Features.Channels);
        Assert.Contains("its 'block' says the expansion beside the class", Refusal("block: { class: Mixer, expansion: 2 }\nexpansion: 2\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stride_that_would_become_dilation_is_refused() => Assert.Contains(
        "stage 'conv4_x' would have to dilate its kernels, and the class 'Mixer' is not told a dilation",
        Refusal("output_stride: 8\nblock: [basic, basic, { class: Mixer }]\n", "name: A\nstages: 3\nblocks: 1\nwidth: 16\nstride: [1, 2, 2]\n"), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_looks_like_a_class_is_told_how_classes_are_written() => Assert.Contains(
        "A class of your own is written '{ class: Acme.Mixer }'.", Compiled.Mistake($"{Head}block: Acme.Mixer\n").Message, StringComparison.Ordinal);

    [Fact]
    public void Its_text_is_what_the_language_reads()
    {
        const string Written = "{ class: Acme.Mixer, expansion: 1.5, parameters: 12*w*w + 8*w, macs: (12*w*w)*h*wd }";
        var block = Bound.Network($"{Head}block: {Written}\n").Stages[0].Block.Value;

        Assert.Equal(Written, block.Text);
    }

    private static void Check(string written, string id, string underlined, string message)
    {
        var text = $"{Head}block: {{ {written} }}\n";
        var mistake = Compiled.Mistake(text);

        Assert.Equal((id, underlined), (mistake.Id, Compiled.Underlined(text, mistake)));
        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    private static string Refusal(string settings, string head = Head)
    {
        var mistake = Compiled.Mistake(head + settings);
        Assert.Equal("RNG111", mistake.Id);
        return mistake.Message;
    }
}

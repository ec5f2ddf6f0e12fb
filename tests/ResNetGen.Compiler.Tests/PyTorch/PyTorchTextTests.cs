using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Tests.Emit;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Targets.PyTorch.Text;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.PyTorch;

/// <summary>What emitted Python reads like, and that text of a spec never becomes code.</summary>
public class PyTorchTextTests
{
    [Fact]
    public void Pre_activation_with_zero_padding_drop_path_and_zero_init() => Verify("PreActivation", """
        name: PreActivation
        input: 3x32x32
        classes: 100
        stem: cifar
        order: pre
        block: basic
        blocks: 18
        width: [16, 32, 64]
        shortcut: zero_pad
        drop_path: 0.2
        zero_init_residual: true
        """);

    [Fact]
    public void Same_padding_with_standardized_convolutions_and_a_softmax() => Verify("SamePadding", """
        name: SamePadding
        stem: deep
        block: [bottleneck, basic]
        blocks: [2, 2]
        width: [64, 128]
        padding: same
        convolution: standardized
        shortcut: avgpool_projection
        attention: se(16)
        head: { activation: softmax }
        """);

    [Theory]
    [InlineData("split, nested", "NestedSplit")]
    [InlineData("split, nested, pre order, biases and dropout", "PreActivationSplit")]
    public void Blocks_that_split(string sample, string name) => Verify(name, SplitSamples.All[sample]);

    [Theory]
    [InlineData("scale", "MultiScale")]
    [InlineData("radix, groups, pool before", "SplitAttention")]
    [InlineData("select", "SelectiveKernel")]
    public void Blocks_with_several_convolutions_in_the_place_of_one(string sample, string name) => Verify(name, CompoundSamples.All[sample]);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    public void Depth_changes_no_number_of_lines(double dropPath)
    {
        int Lines(int blocks) => PyTorchEmitter.Emit(
            (Basic.Each(stage => stage with { Blocks = Set(blocks) }) with { DropPath = Set(dropPath) }).Build(), "net.resnet.yaml").Split('\n').Length;

        Assert.Equal(Lines(3), Lines(200));
    }

    [Fact]
    public void Text_of_a_spec_stays_in_its_docstring()
    {
        using var folder = new TemporaryFolder();
        string[] texts =
        [
            .. ((IEnumerable<object[]>)HostileTextTests.Texts).Select(row => (string)row[0]), "\\", "ends in \\", "ends in \"", "\"\"\"\"\"\nimport injected\n\"\"\"", "\\\"\"\"\nimport injected", "'''", "{x} %s \\N{BULLET} \\x",
        ];
        for (var i = 0; i < texts.Length; i++)
        {
            var graph = (Basic with { Title = texts[i], Source = texts[i] }).At(0, stage => stage with { Name = texts[i] }).Build();
            var file = PyTorchEmitter.Emit(graph, texts[i]);
            Assert.DoesNotContain('\r', file);
            folder.Write($"{i}.py", file);
        }

        folder.Write("plain.py", PyTorchEmitter.Emit(Basic.Build(), "net.resnet.yaml"));

        // Beside their docstrings, all files are the same program.
        Assert.Equal("1 program\n", PythonScript.Run("pytorch_text.py", folder.Path));
    }

    /// <summary>C#'s keywords are refused long before. Python reads fullwidth letters as it reads others.</summary>
    [Theory]
    [InlineData("ResNet50", "ResNet50")]
    [InlineData("None", "None_")]
    [InlineData("lambda", "lambda_")]
    [InlineData("match", "match_")]
    [InlineData("__all__", "__all___")]
    [InlineData("Tensor", "Tensor_")]
    [InlineData("OrderedDict", "OrderedDict_")]
    [InlineData("SqueezeExcitation", "SqueezeExcitation_")]
    [InlineData("NormalizedSum", "NormalizedSum_")]
    [InlineData("stage", "stage_")]
    [InlineData("\uFF2E\uFF4F\uFF4E\uFF45", "None_")]
    [InlineData("R\u00E9seau", "R\u00E9seau")]
    [InlineData("\u7F51\u7EDC", "\u7F51\u7EDC")]
    public void A_name_that_Python_or_the_file_has_already_gets_an_underscore(string name, string expected) => Assert.Equal(expected, PythonName.Class(name));

    private static void Verify(string name, string yaml) => Verify(name, Compiled.Network(yaml));

    private static void Verify(string name, NetworkGraph graph) => Snapshot.Verify(PyTorchEmitter.Emit(graph, $"specs/{name}.resnet.yaml"), name, "py");
}

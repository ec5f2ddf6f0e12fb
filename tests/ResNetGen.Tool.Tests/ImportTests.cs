using System.Reflection;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Onnx.Model;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Importing;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class ImportTests
{
    public static TheoryData<string> Files { get; } = new(Zoo.Files.Select(file => file.Path));

    /// <summary>What is left is what no graph shows: the way in which blocks are grouped where shortcuts are left out, and settings of training.</summary>
    [Theory, MemberData(nameof(Files))]
    public void Every_network_of_the_zoo_comes_back_of_its_model(string file)
    {
        foreach (var bound in LoadedSpec.Of(Zoo.Files.Single(spec => spec.Path == file)).Networks)
        {
            var network = Build(bound);
            foreach (var folds in new[] { false, true })
            {
                var back = Back(ModelImport.Spec(Model(network, folds), network.Name, "net.onnx"));

                Assert.Equal((network.Name, network.Parameters, network.MultiplyAdds, network.Input), (back.Name, back.Parameters, back.MultiplyAdds, back.Input));
                Assert.Equal(network.State.Select(entry => (entry.Layer, entry.Elements)).Order(), back.State.Select(entry => (entry.Layer, entry.Elements)).Order());
            }
        }
    }

    /// <summary>One small network for each thing that a setting can change, in the oldest and the newest version of ONNX's operators, for images of any size.</summary>
    [Theory]
    [InlineData(13, false)]
    [InlineData(13, true)]
    [InlineData(21, false)]
    [InlineData(21, true)]
    public void Every_kind_of_network_comes_back_of_its_model(int opset, bool folds)
    {
        foreach (var bound in LoadedSpec.Of(new("kinds", File.ReadAllText(RepositoryRoot.Combine("tests", "ResNetGen.Networks.Tests", "Specs", "kinds.resnet.yaml")))).Networks)
        {
            var network = Build(bound);

            var back = Back(ModelImport.Spec(Model(network, folds, opset, isFree: true), network.Name, "net.onnx"));

            Assert.Equal((network.Name, network.Parameters, network.Features.Channels), (back.Name, back.Parameters, back.Features.Channels));
        }
    }

    /// <summary>Parameters and multiply-adds by torchvision's names.</summary>
    private static readonly Dictionary<string, (long Parameters, long MultiplyAdds)> Torchvision = new()
    {
        ["resnet18"] = (11_689_512, 1_814_073_344),
        ["resnext50_32x4d"] = (25_028_904, 4_230_479_872),
        ["resnet34"] = (21_797_672, 3_663_761_408),
        ["resnet50"] = (25_557_032, 4_089_184_256),
        ["resnet101"] = (44_549_160, 7_801_405_440),
        ["resnet152"] = (60_192_808, 11_513_626_624),
        ["resnext101_32x8d"] = (88_791_336, 16_414_015_488),
        ["resnext101_64x4d"] = (83_455_272, 15_460_270_080),
        ["wide_resnet50_2"] = (68_883_240, 11_398_021_120),
        ["wide_resnet101_2"] = (126_886_696, 22_753_050_624),
    };

    /// <summary>torchvision's networks as PyTorch writes them, also with batch normalisations that became part of convolutions. Most take long to be written: <c>make test-large</c> has all of them.</summary>
    [Fact]
    public void The_models_that_PyTorch_writes_are_the_specs_of_their_papers()
    {
        using var folder = new TemporaryFolder();
        var names = Torchvision.Keys.Take(Effort.Of(1)).ToList();
        PythonScript.Run("torchvision_models.py", [folder.Path, .. names]);

        foreach (var file in names.SelectMany(name => new[] { $"{name}.folded.onnx", $"{name}.kept.onnx" }))
        {
            var run = ToolRun.In(folder.Path, "import", file);

            Assert.True(run.ExitCode == ExitCode.Success, run.Error);
            var back = Back(run.Out);
            Assert.Equal(Torchvision[file.Split('.')[0]], (back.Parameters!.Value, back.MultiplyAdds!.Value));
        }
    }

    /// <summary>The pretrained ResNet-18 that ML.NET ships, written by CNTK.</summary>
    [Fact]
    public void A_model_that_neither_program_wrote_is_a_spec_with_its_padding_and_without_a_head()
    {
        var path = typeof(ImportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PretrainedResNet18").Value!;

        var run = ToolRun.In(Path.GetDirectoryName(path)!, "import", path, "--name", "Pretrained");

        Assert.Equal(
            "name: Pretrained\nclasses: none\nblock: basic\nblocks: [2, 2, 2, 3]\nwidth: [64, 128, 256, 512]\npadding: same_lower\nexpect: { parameters: 15897152, macs: 2044772352 }\n",
            string.Concat(run.Out.Split('\n').Where(line => line is not ['#', ..]).Select(line => line + "\n"))[..^1]);
        Assert.Contains("# The file goes on with a mean of each channel's pixels", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer2.0.conv1", "Einsum", null, "the language ends at 'layer2.0.conv1' (Einsum), which is not an operation of its networks")]
    [InlineData("layer2.0.conv1", "Conv", 0L, "the language ends at 'layer2.0.conv1' (Conv): no spec has this operation there (3x3/2 dilation 1 padding 0+0 groups 1 16x8x3x3 16)")]
    [InlineData("layer1.1.add", "Sub", null, "the language ends at 'layer1.1.add' (Sub), which brings paths together as its networks do not")]
    [InlineData("avgpool", "GlobalLpPool", null, "the language ends at 'avgpool' (GlobalLpPool), which is not an operation of its networks")]
    public void Where_the_language_ends_is_said_by_the_name_of_the_node(string name, string kind, long? pad, string message)
    {
        var model = Model(Build(LoadedSpec.Of(new("net", "name: Net\nblock: basic\nblocks: 2\nwidth: [8, 16]\nstem: cifar\ninput: 3x32x32\n")).Networks[0]), folds: true);
        var nodes = model.Graph.Nodes.Select(node => node.Name != name ? node : node with
        {
            Operator = kind,
            Attributes = [.. node.Attributes.Select(attribute => pad is { } pixels && attribute.Name == "pads" ? new WholesAttribute("pads", [pixels, pixels, pixels, pixels]) : attribute)],
        });

        var failure = Assert.Throws<ImportException>(() => ModelImport.Spec(model with { Graph = model.Graph with { Nodes = [.. nodes] } }, "Net", "net.onnx"));

        Assert.Equal(message, failure.Message);
    }

    [Theory]
    [InlineData("none.onnx", "There is no file 'none.onnx'.")]
    [InlineData("tex.onnx", "There is no file 'tex.onnx'. Did you mean 'text.onnx'?")]
    [InlineData("text.onnx", "'text.onnx' cannot be read as an ONNX model: it is ")]
    [InlineData("net.safetensors", "'net.safetensors' holds weights, and does not say what is computed with them. Import reads ONNX models.")]
    [InlineData("net.onnx --name class", "'class' ")]
    [InlineData("net.onnx -o net.onnx", "The ending of 'net.onnx' ")]
    public void What_cannot_be_imported_is_one_line(string command, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.onnx", "hello, world");
        ToolRun.In(folder.Path, "export", "resnet20", "--init", "1", "-o", "net.onnx");
        ToolRun.In(folder.Path, "export", "resnet20", "--init", "1", "-o", "net.safetensors");

        var run = ToolRun.In(folder.Path, ["import", .. command.Split(' ')]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"resnetgen: {message}", Assert.Single(run.Error.Split("\nSee ")[0].TrimEnd().Split('\n')));
    }

    /// <summary>Neither a crash nor a hang, whatever the bytes say.</summary>
    [Fact]
    public void A_model_changed_anywhere_is_imported_or_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "name: Net\nblock: bottleneck\nblocks: 2\nwidth: [2, 4]\nstem: cifar\ninput: 3x16x16\nattention: se(2)\npadding: same\n");
        ToolRun.In(folder.Path, "export", "net.resnet.yaml", "--init", "1", "--no-fold", "-o", "net.onnx");
        var whole = File.ReadAllBytes(folder.In("net.onnx"));
        var random = new Random(5);
        var refused = 0;
        for (var i = 0; i < Effort.Of(150); i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(folder.In("damaged.onnx"), random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);

            var run = ToolRun.In(folder.Path, "import", "damaged.onnx");

            Assert.True(run.ExitCode == ExitCode.Success || (run.ExitCode == ExitCode.Usage && run.Error.TrimEnd().Split('\n').Length == 1), run.Error);
            refused += run.ExitCode == ExitCode.Success ? 0 : 1;
        }

        Assert.True(refused > 20, "Damage is seen.");
    }

    private static NetworkGraph Build(ResNetGen.Compiler.Spec.BoundNetwork bound) => GraphBuilder.Build(bound.Spec!, new())!;

    private static NetworkGraph Back(string text) => Build(Assert.Single(LoadedSpec.Of(new("back", text)).Networks));

    private static OnnxModel Model(NetworkGraph graph, bool folds, int opset = 17, bool isFree = false) => OnnxTarget.Model(
        graph, graph.Classifier?.OutFeatures ?? 0, new InitialWeights(graph, 0), new(opset, folds, OnnxType.Float32, isFree ? null : (graph.Input.Height, graph.Input.Width)), graph.Features);
}

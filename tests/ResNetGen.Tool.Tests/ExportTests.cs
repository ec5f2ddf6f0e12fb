using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class ExportTests
{
    [Fact]
    public void A_model_of_a_file_of_weights_is_that_of_the_same_weights_drawn()
    {
        using var folder = new TemporaryFolder();
        var spec = Path.Combine(SampleSpecs.Folder, "tiny.resnet.yaml");

        Export(folder, spec, "TinyBasic", "--init", "5", "-o", "net.safetensors");
        Export(folder, spec, "TinyBasic", "--weights", "net.safetensors", "-o", "read.onnx");
        Export(folder, spec, "TinyBasic", "--init", "5", "-o", "drawn.onnx");
        Export(folder, spec, "TinyBasic", "--init", "6", "-o", "other.onnx");

        Assert.Equal(File.ReadAllBytes(folder.In("drawn.onnx")), File.ReadAllBytes(folder.In("read.onnx")));
        Assert.NotEqual(File.ReadAllBytes(folder.In("drawn.onnx")), File.ReadAllBytes(folder.In("other.onnx")));
    }

    [Fact]
    public void The_options_say_how_the_model_is_written()
    {
        using var folder = new TemporaryFolder();

        Export(folder, "resnet18", "--init", "1", "--classes", "7", "--opset", "13", "--size", "64x96", "--type", "float16", "--no-fold", "--external-data", "-o", "models/net.onnx");

        var model = Read(folder.In("models/net.onnx"));
        Assert.Equal(13, Assert.Single(model.OperatorSets).Value);
        Assert.Equal(["N", "3", "64", "96"], Assert.Single(model.Graph.Inputs).Shape!.Select(side => side.ToString()));
        Assert.Equal(["N", "7"], Assert.Single(model.Graph.Outputs).Shape!.Select(side => side.ToString()));
        Assert.Equal(OnnxType.Float16, model.Graph.Inputs[0].Type);
        Assert.Equal(20, model.Graph.Nodes.Count(node => node.Operator == "BatchNormalization"));
        Assert.Equal("7", model.Metadata.Single(entry => entry.Key == "classes").Value);
        Assert.Equal("11180103", model.Metadata.Single(entry => entry.Key == "parameters").Value);
        Assert.InRange(new FileInfo(folder.In("models/net.onnx.data")).Length, 22_000_000, 24_000_000);
        Assert.InRange(new FileInfo(folder.In("models/net.onnx")).Length, 1, 100_000);
    }

    [Theory]
    [InlineData("resnet18 -o a.onnx", "Which weights should ResNet18 have? Add '--weights FILE' for those of a file, or '--init SEED' for those that it starts training with.")]
    [InlineData("resnet18 --init 1 --weights w.pth -o a.onnx", "'--weights' and '--init' both say the weights. Leave one of them out.")]
    [InlineData("resnet18 --weights w.pth -o a.onnx", "There is no file 'w.pth'.")]
    [InlineData("resnet18 --weights text.safetensors -o a.onnx", "There is no file 'text.safetensors'. Did you mean 'text.pth'?")]
    [InlineData("resnet18 --weights text.pth -o a.onnx", "'text.pth' cannot be read as weights: it is neither safetensors nor a PyTorch file (.pth, .pt), but a text that begins with 'hello, world'.")]
    [InlineData("resnet18 --weights . -o a.onnx", "'.' cannot be read as weights: it is a directory, not a file.")]
    [InlineData("tiny.resnet.yaml TinyBasic --weights seven.safetensors -o a.onnx", "'seven.safetensors' has weights for 7 classes, and TinyBasic has 10 here. Add '--classes 7'.")]
    [InlineData("tiny.resnet.yaml TinyBasic --weights seven.safetensors --classes 9 -o a.onnx", "'seven.safetensors' has weights for 7 classes, and TinyBasic has 9 here. Add '--classes 7'.")]
    [InlineData("tiny.resnet.yaml TinyBottleneck --weights seven.safetensors -o a.onnx", "The weights in 'seven.safetensors' do not fit TinyBottleneck: it lacks 'layer1.0.conv3.weight', 'layer1.0.bn3.weight', ")]
    [InlineData("resnet18 --weights seven.safetensors --to onnx -o a.onnx", "The weights in 'seven.safetensors' do not fit ResNet18: it lacks ")]
    [InlineData("resnet18 --init 1 --opset 12 -o a.onnx", "--opset must be a whole number from 13 to 21, not '12'.")]
    [InlineData("resnet18 --init 1 --size 224 -o a.onnx", "'224' is not a size; write height x width, such as 224x224, with at most 100000 pixels a side.")]
    [InlineData("resnet18 --init 1 --opset 15 -o a.safetensors", "'--opset' has an effect on ONNX only, and this writes safetensors. Leave it out.")]
    [InlineData("resnet18 --init 1 --external-data", "A model with its weights in another file has two files. Name the model with '--output'; the other one is named after it.")]
    [InlineData("resnet18 --init 1 -o a.txt", "The ending of 'a.txt' is not one that this command writes. End the name in .onnx, .pt, .safetensors or .py, or say the format with '--to'.")]
    [InlineData("resnet18 --init 1 -o a.py", "'--init' is about weights, and a module of Python has none. Leave it out; '--to safetensors' writes weights that it loads.")]
    [InlineData("own.resnet.yaml --init 1 -o a.onnx", "Own cannot be written as ONNX: block layer1.0 is the class Acme.Mixer, which is in C# alone.")]
    [InlineData("own.resnet.yaml -o a.py", "Own cannot be written as Python: block layer1.0 is the class Acme.Mixer, which is in C# alone.")]
    [InlineData("resnet18 --init -1 -o a.onnx", "--init must be at least 0.")]
    public void What_cannot_be_exported_is_one_line_that_says_what_to_do(string command, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.pth", "hello, world");
        folder.Write("own.resnet.yaml", "name: Own\nblock: { class: Acme.Mixer }\nblocks: [1]\nwidth: [8]\n");
        folder.Write("tiny.resnet.yaml", File.ReadAllText(Path.Combine(SampleSpecs.Folder, "tiny.resnet.yaml")));
        Export(folder, "tiny.resnet.yaml", "TinyBasic", "--init", "1", "--classes", "7", "-o", "seven.safetensors");

        var result = ToolRun.In(folder.Path, ["export", .. command.Split(' ')]);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.StartsWith($"resnetgen: {message}", Assert.Single(result.Error.Split("\nSee ")[0].TrimEnd().Split('\n')));
        Assert.False(File.Exists(folder.In("a.onnx")));
    }

    [Fact]
    public void The_Python_of_a_network_is_what_emit_writes()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(SampleSpecs.Folder, "tiny.resnet.yaml"), folder.In("tiny.resnet.yaml"));

        Export(folder, "tiny.resnet.yaml", "TinyBasic", "-o", "net.py");

        Assert.Equal(ToolRun.In(folder.Path, "emit", "tiny.resnet.yaml", "TinyBasic", "--target", "pytorch").Out, folder.Read("net.py"));
    }

    /// <summary>The system's own may differ from machine to machine in the last digit, and weights may not.</summary>
    [Fact]
    public void The_logarithm_of_random_numbers_is_that_of_the_system_but_for_its_last_digit()
    {
        for (var x = 1e-12; x < 1e6; x *= 1.0137)
            Assert.Equal(Math.Log(x), RandomNumbers.Logarithm(x), Math.Max(1e-15, 4e-16 * Math.Abs(Math.Log(x))));
    }

    private static OnnxModel Read(string path) => ModelReader.Read(name => File.OpenRead(name is null ? path : Path.Combine(Path.GetDirectoryName(path)!, name)));

    private static void Export(TemporaryFolder folder, params string[] words)
    {
        var result = ToolRun.In(folder.Path, ["export", .. words]);
        Assert.True(result.ExitCode == ExitCode.Success, result.Error);
    }
}

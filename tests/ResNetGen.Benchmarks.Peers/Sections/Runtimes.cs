using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Tasks;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Compiler;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>One spec in three runtimes: how far the scores of each are from those in double precision, and from each other.</summary>
internal static class Runtimes
{
    private const int Batch = 2;

    /// <summary>Networks by their files in the zoo.</summary>
    private static readonly Dictionary<string, string> Files = new() { ["ResNet18"] = "resnet", ["ResNet50"] = "resnet", ["ResNeXt50_32x4d"] = "resnext" };

    public static Section Section { get; } = new("runtimes", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder("| network | largest score | TorchSharp | its inference form | ONNX Runtime | PyTorch | largest between two |\n|---|---|---|---|---|---|---|\n");
        using var none = no_grad();
        foreach (var network in MeasuredNetworks.Names)
        {
            setting.Progress.WriteLine($"{network} in three runtimes");
            var exported = new Exported(setting.Exports, network, Batch);
            using var live = Generated.Make(exported);
            live.eval();
            using var images = tensor(exported.Images(), [Batch, 3, 224, 224]);
            float[][] scores = [Scores(live, images), InForm(live, images), InOnnxRuntime(exported), InPyTorch(setting, exported)];
            using var wide = live.to(ScalarType.Float64);
            using var exact = wide.call(images.to(ScalarType.Float64));
            var expected = exact.data<double>().ToArray();
            var own = scores.Select(one => one.Zip(expected, (score, number) => Math.Abs(score - number)).Max());
            var between = scores.SelectMany(left => scores, (left, right) => left.Zip(right, (one, other) => Math.Abs((double)one - other)).Max()).Max();
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {expected.Max(Math.Abs):0.00} | {string.Join(" | ", own.Select(Text))} | {Text(between)} |\n");
        }

        return new("Each cell is the largest difference from TorchSharp in double precision, over two random images and 1,000 scores.", text.ToString(), []);
    }

    private static string Text(double difference) => difference.ToString("0.0e-0", CultureInfo.InvariantCulture);

    private static float[] Scores(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        using var scores = network.call(images);
        return scores.data<float>().ToArray();
    }

    private static float[] InForm(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        using var form = ((IGeneratedNetwork)network).ToInference();
        return Scores(form, images);
    }

    private static float[] InOnnxRuntime(Exported exported)
    {
        using var session = new InferenceSession(exported.OwnModel());
        using var images = OrtValue.CreateTensorValueFromMemory(exported.Images(), [Batch, 3, 224, 224]);
        using var run = new RunOptions();
        using var scores = session.Run(run, ["images"], [images], ["scores"]);
        return scores[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>The module that the compiler writes, by Debian's PyTorch.</summary>
    private static float[] InPyTorch(Setting setting, Exported exported)
    {
        var spec = $"specs/{Files[exported.Network]}.resnet.yaml";
        var graph = SpecCompiler.Compile(File.ReadAllText(RepositoryRoot.Combine(spec))).Networks.Single(network => network.Name == exported.Network).Graph!;
        File.WriteAllText(exported.File("emitted.py"), PyTorchEmitter.Emit(graph, spec));
        using var peer = new Peer(new("python_emitted"), setting.Exports);
        peer.TryPrepare("python_emitted", exported.Network, Batch);
        return MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(exported.File("emitted.bin"))).ToArray();
    }
}

using ResNetGen.Networks.Tests.Support;
using ResNetGen.Testing.Generated;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests;

/// <summary>Three small networks with recorded weights give torchvision's recorded results, forward and backward.</summary>
public class RecordedResultTests
{
    /// <summary>A backward pass is twice as deep as a forward pass, and each of its convolutions sums over the whole map besides.</summary>
    private const double BackwardTimes = 32;

    public static TheoryData<string> Recordings { get; } = ["tiny_basic", "tiny_bottleneck", "tiny_resnext"];

    [Theory, MemberData(nameof(Recordings))]
    public void Logits_in_evaluation_are_the_recorded_ones(string recording)
    {
        using var recorded = Read(recording);
        using var network = Load(recording, recorded);
        network.eval();

        using var withoutGradients = no_grad();
        using var logits = network.call(recorded["parity/input"]);

        Closeness.AssertClose(recorded["parity/eval_output_f64"], logits, Tolerance(recorded, 4), "logits");
    }

    [Theory, MemberData(nameof(Recordings))]
    public void Stages_give_maps_of_the_recorded_shapes(string recording)
    {
        using var recorded = Read(recording);
        using var network = Load(recording, recorded);
        network.eval();
        var probe = new Probe(network);

        using var withoutGradients = no_grad();
        using var logits = network.call(recorded["parity/input"]);

        Assert.All(probe.Outputs, stage => Assert.Equal(recorded[$"parity/stage/{stage.Key}"].shape[1..], stage.Value));
        Assert.Equal(recorded["parity/stage/maxpool"].shape[1..], probe.Inputs["layer1"]);
    }

    [Theory, MemberData(nameof(Recordings))]
    public void Logits_loss_and_statistics_in_training_are_the_recorded_ones(string recording)
    {
        using var recorded = Read(recording);
        using var network = Load(recording, recorded);
        network.train();

        using var logits = network.call(recorded["parity/input"]);
        using var loss = nn.functional.cross_entropy(logits, recorded["parity/target"]);

        AssertClose(recorded, 4, recorded["parity/train_output"], logits, "logits");
        AssertClose(recorded, 4, recorded["parity/loss"], loss, "loss");
        var state = network.state_dict();
        var statistics = recorded.Tensors.Under("parity/after_train/");
        Assert.Equal(6, statistics.Count);
        foreach (var (name, expected) in statistics)
            AssertClose(recorded, 4, expected, state[name], name);
    }

    [Theory, MemberData(nameof(Recordings))]
    public void Gradients_are_the_recorded_ones(string recording)
    {
        using var recorded = Read(recording);
        using var network = Load(recording, recorded);
        network.train();

        using var logits = network.call(recorded["parity/input"]);
        using var loss = nn.functional.cross_entropy(logits, recorded["parity/target"]);
        loss.backward();

        var gradients = recorded.Tensors.Under("parity/grad/");
        var parameters = network.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter);
        // All of them in the first recording, those of stem, head and last shortcut in the other two.
        Assert.Equal(recording == "tiny_basic" ? parameters.Count : 6, gradients.Count);
        foreach (var (name, expected) in gradients)
            AssertClose(recorded, BackwardTimes, expected, parameters[name].grad!, name);
    }

    private static SafetensorsFile Read(string recording) => SafetensorsFile.Read(ReferenceFiles.Path(recording + ".safetensors"));

    private static nn.Module<Tensor, Tensor> Load(string recording, SafetensorsFile recorded)
    {
        nn.Module<Tensor, Tensor> network = recording switch
        {
            "tiny_basic" => new TinyBasic(),
            "tiny_bottleneck" => new TinyBottleneck(),
            _ => new TinyResNeXt(),
        };
        var weights = recorded.Tensors.Where(entry => !entry.Key.StartsWith("parity/", StringComparison.Ordinal));
        ModuleState.Load(network, weights.ToDictionary());
        return network;
    }

    /// <summary>
    /// Only the logits in evaluation are recorded in double precision too. How far single precision was off there, relative to the
    /// largest logit, is how far it may be off elsewhere, relative to the largest number there.
    /// </summary>
    private static void AssertClose(SafetensorsFile recorded, double times, Tensor expected, Tensor actual, string what)
    {
        var relative = Tolerance(recorded, times) / Closeness.Largest(recorded["parity/eval_output_f64"]);
        Closeness.AssertClose(expected, actual, relative * Closeness.Largest(expected), what);
    }

    private static double Tolerance(SafetensorsFile recorded, double times) =>
        Closeness.Tolerance(recorded["parity/eval_output"], recorded["parity/eval_output_f64"], times);
}

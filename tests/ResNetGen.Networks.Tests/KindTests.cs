using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>
/// One small network for each thing that a setting can change (Specs/kinds.resnet.yaml) against the same network written as
/// plain functions over Python's torch (Python/kinds.py): with one set of weights both give the same numbers.
/// </summary>
public class KindTests(KindTests.Computation computation) : IClassFixture<KindTests.Computation>
{
    /// <summary>What drops at random cannot be compared in training, but for being different from evaluation.</summary>
    private static readonly HashSet<string> Random = ["DropoutKind", "DropPathKind"];

    /// <summary>
    /// Some gradients are nothing but rounding, such as that of a bias before a softmax, which is 0: the error of one computation says less of another's.
    /// </summary>
    private const double GradientTimes = 8;

    /// <summary>Of the largest gradient of a network: what is smaller in double precision is zero.</summary>
    private const double ZeroShare = 1e-12;

    public static TheoryData<string> Kinds { get; } = new(Generated.Networks.All
        .Select(network => network.Name)
        .Where(name => name.EndsWith("Kind", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Kinds))]
    public void A_kind_computes_what_plain_functions_compute(string kind)
    {
        var computed = computation.Of(kind);
        using var network = Generated.Networks.All.Single(network => network.Name == kind).Create();
        ModuleState.Load(network, computed.Under("weights/"));

        using (no_grad())
        {
            network.eval();
            using var evaluated = network.call(computed["input"]);
            AssertClose(computed, "eval", "eval_exact", evaluated);
        }

        network.train();
        using var trained = network.call(computed["input"]);
        if (Random.Contains(kind))
        {
            Assert.NotEqual(0, Closeness.LargestDifference(computed["train_exact"], trained));
            return;
        }

        AssertClose(computed, "train", "train_exact", trained);
        AssertStatistics(computed, network);
        AssertGradients(computed, network, trained);
    }

    private static void AssertStatistics(Dictionary<string, Tensor> computed, nn.Module network)
    {
        foreach (var (name, buffer) in network.named_buffers())
            AssertClose(computed, $"after/{name}", $"after_exact/{name}", buffer);
    }

    private static void AssertGradients(Dictionary<string, Tensor> computed, nn.Module network, Tensor output)
    {
        using var ramp = linspace(-1, 1, output.numel());
        using var weights = ramp.reshape(output.shape);
        using var weighted = output * weights;
        using var sum = weighted.sum();
        sum.backward();

        var largest = computed.Under("grad_exact/").Values.Max(Closeness.Largest);
        foreach (var (name, parameter) in network.named_parameters())
        {
            var exact = computed[$"grad_exact/{name}"];
            // A shift before a norm changes nothing: its gradient is zero, and what remains in single precision is rounding of terms that are as large as others' gradients.
            var rounding = Closeness.Largest(exact) < largest * ZeroShare ? largest * GradientTimes * Closeness.SingleUnit : 0;
            Closeness.AssertClose(exact, parameter.grad!, Closeness.Tolerance(computed[$"grad/{name}"], exact, GradientTimes) + rounding, $"grad/{name}");
        }
    }

    private static void AssertClose(Dictionary<string, Tensor> computed, string single, string exact, Tensor actual, double times = 4) =>
        Closeness.AssertClose(computed[exact], actual, Closeness.Tolerance(computed[single], computed[exact], times), single);

    /// <summary>What the plain functions gave, computed once for all kinds.</summary>
    public sealed class Computation : IDisposable
    {
        private readonly SafetensorsFile file = PythonResult.Tensors("kinds.py");

        internal Dictionary<string, Tensor> Of(string kind) => file.Tensors.Under(kind + "/");

        public void Dispose() => file.Dispose();
    }
}

using ResNetGen.Networks.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>The three forms of ResNeXt's block are one function: weights go from each to each, and nothing that can be computed with them differs.</summary>
public class FormTests
{
    private static readonly string[] Variants = ["PreActivation", "Biased", "BiasedNorm", "PReLU", "Attention"];

    /// <summary>
    /// In double precision the two orders of summation differ by some units of 2^-53 of the largest summand; sums here have less than 2,000 summands, and a gradient passes
    /// through a dozen of them.
    /// </summary>
    private const double DoubleUnits = 1e-11;

    /// <summary>A gradient is a sum over images and positions besides, of which one order may be unluckier than another.</summary>
    private const double SingleTimes = 16;

    public static TheoryData<string, string> Directions { get; } = Pairs();

    [Theory, MemberData(nameof(Directions))]
    public void Weights_of_one_form_give_the_other_the_same_results_gradients_and_statistics(string from, string to)
    {
        using var scope = NewDisposeScope();
        var (exact, single) = (Run(from, to, ScalarType.Float64), Run(from, to, ScalarType.Float32));

        Assert.Equal(exact.Source.Keys.Order(StringComparer.Ordinal), exact.Target.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, expected) in exact.Source)
        {
            Closeness.AssertClose(expected, exact.Target[name], DoubleUnits * Math.Max(1, Closeness.Largest(expected)), name);
            Closeness.AssertClose(expected, single.Target[name], Closeness.Tolerance(single.Source[name], expected, SingleTimes) + 1e-6, name);
        }
    }

    [Fact]
    public void Forms_have_as_many_weights_as_each_other()
    {
        Assert.Equal(59_738, Generated.FormA.ParameterCount);
        Assert.Single(new[] { Generated.FormA.ParameterCount, Generated.FormB.ParameterCount, Generated.FormC.ParameterCount }.Distinct());
        Assert.Single(new[] { Generated.FormA.MultiplyAdds, Generated.FormB.MultiplyAdds, Generated.FormC.MultiplyAdds }.Distinct());
    }

    [Theory]
    [InlineData("FormAPlain", "FormCPlain")]
    [InlineData("FormAOfGroups", "FormCPlain")]
    [InlineData("FormAPlain", "FormAOfGroups")]
    [InlineData("FormBStandardized", "FormCStandardized")]
    public void Weights_survive_the_way_there_and_back(string from, string by)
    {
        using var source = Make(from);
        using var between = Make(by);
        using var back = Make(from);

        between.CopyWeightsFrom(source);
        back.CopyWeightsFrom(between);

        foreach (var (name, tensor) in source.state_dict())
            Assert.True(tensor.equal(back.state_dict()[name]).all().item<bool>(), name);
    }

    [Theory]
    [InlineData("FormAWider", "FormCPlain", "layer1.0.conv1.weight is 32x8x1x1 in the source and 16x8x1x1 in the target")]
    [InlineData("FormAOfEightPaths", "FormCPlain", "layer1.0.conv2.weight is 16x2x3x3 in the source and 16x4x3x3 in the target")]
    [InlineData("FormAGroupNorm", "FormCGroupNorm", "the layer of layer1.0.bn1.weight has 4 groups in the source and 1 in the target")]
    [InlineData("FormAPlain", "FormCBiased", "bn1.weight is in the source alone")]
    [InlineData("FormAStandardized", "FormCStandardized", "FormAStandardized: 'layer1.0.split1' has no other form. The last convolution of each path standardizes its own weights.")]
    [InlineData("FormCStandardized", "FormAStandardized", "FormAStandardized: 'layer1.0.split1' has no other form.")]
    [InlineData("UnlikePaths", "FormCPlain", "Path 1 has other layers, widths or dilations than path 0.")]
    [InlineData("PathsOfOtherDilation", "FormCPlain", "Path 1 has other layers, widths or dilations than path 0.")]
    [InlineData("FormADilated", "FormCPlain", "the layer of layer1.0.conv2.weight has stride 1 and dilation 2 in the source and stride 1 and dilation 1 in the target")]
    [InlineData("SummedConvolutions", "FormCPlain", "Its paths are one convolution each")]
    [InlineData("PathsThatSplit", "FormCPlain", "A path splits again")]
    [InlineData("PathWithoutLayers", "FormCPlain", "A path has no convolution")]
    public void Weights_that_do_not_fit_are_refused_with_the_reason_and_nothing_is_copied(string from, string to, string reason)
    {
        using var source = Make(from);
        using var target = Make(to);
        var before = target.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());

        var error = Assert.Throws<ArgumentException>(() => target.CopyWeightsFrom(source));

        Assert.True(error.Message.Contains(reason, StringComparison.Ordinal), error.Message);
        Assert.All(target.state_dict(), entry => Assert.True(entry.Value.equal(before[entry.Key]).all().item<bool>(), entry.Key));
    }

    [Fact]
    public void The_page_shows_the_file_that_is_tested()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "resnext-forms.md")).ReplaceLineEndings("\n");
        var spec = File.ReadAllText(RepositoryRoot.Combine("tests", "ResNetGen.Networks.Tests", "Specs", "resnext-forms.resnet.yaml")).ReplaceLineEndings("\n");

        Assert.Contains($"```yaml\n{spec}```\n", page, StringComparison.Ordinal);
    }

    private static nn.Module<Tensor, Tensor> Make(string name) => Generated.Networks.All.Single(network => network.Name == name).Create();

    /// <summary>What the source computes and, by the names of the target, its gradients and statistics; and what the target computes with the source's weights.</summary>
    private static (Dictionary<string, Tensor> Source, Dictionary<string, Tensor> Target) Run(string from, string to, ScalarType type)
    {
        using var source = Start(from, type);
        using var target = Make(to).to(type);
        target.CopyWeightsFrom(source);
        var generator = new Generator(2);
        var images = randn(4, 3, 8, 8, generator: generator).to(type);
        var (theirs, ours) = (Results(source, images), Results(target, images));

        // Gradients and statistics go the way of the weights.
        using var gradients = Make(from).to(type);
        using var statistics = Make(to).to(type);
        using (no_grad())
        {
            foreach (var (name, parameter) in gradients.named_parameters())
                parameter.copy_(source.get_parameter(name)!.grad!);
            foreach (var (name, buffer) in gradients.named_buffers())
                buffer.copy_(source.get_buffer(name)!);
        }

        statistics.CopyWeightsFrom(gradients);
        foreach (var (name, tensor) in statistics.state_dict())
            theirs.Add(name, tensor.clone());
        foreach (var (name, parameter) in target.named_parameters())
            ours.Add(name, parameter.grad!.clone());
        foreach (var (name, buffer) in target.named_buffers())
            ours.Add(name, buffer.clone());
        return (theirs, ours);
    }

    /// <summary>The same random weights and statistics in every type.</summary>
    private static nn.Module<Tensor, Tensor> Start(string name, ScalarType type)
    {
        var network = Make(name);
        var generator = new Generator(1);
        using var none = no_grad();
        foreach (var (key, tensor) in network.state_dict().Where(entry => entry.Value.dim() > 0))
            tensor.copy_(key.EndsWith("running_var", StringComparison.Ordinal) ? rand(tensor.shape, generator: generator) + 0.5 : randn(tensor.shape, generator: generator) * 0.3);
        return network.to(type);
    }

    private static Dictionary<string, Tensor> Results(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        network.eval();
        Dictionary<string, Tensor> results = [];
        using (no_grad())
            results.Add("scores in evaluation", network.call(images));
        network.train();
        var input = images.clone().requires_grad_();
        var scores = network.call(input);
        (scores * linspace(-1, 1, scores.numel(), dtype: scores.dtype).reshape(scores.shape)).sum().backward();
        results.Add("scores in training", scores.detach());
        results.Add("gradient of the images", input.grad!);
        return results;
    }

    /// <summary>All directions of plain blocks; of each variant, each form once on either side.</summary>
    private static TheoryData<string, string> Pairs()
    {
        TheoryData<string, string> pairs = [];
        foreach (var (from, to) in new[] { ("A", "B"), ("A", "C"), ("B", "A"), ("B", "C"), ("C", "A"), ("C", "B") })
            pairs.Add($"Form{from}Plain", $"Form{to}Plain");
        foreach (var variant in Variants)
        {
            foreach (var (from, to) in new[] { ("A", "C"), ("C", "B"), ("B", "A") })
                pairs.Add($"Form{from}{variant}", $"Form{to}{variant}");
        }

        return pairs;
    }
}

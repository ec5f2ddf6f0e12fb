using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Steps;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Training.Steps;

/// <summary>One step by its definition: without momentum and decay, the change of the weights is the rate times the gradient.</summary>
public sealed class LearningStepTests
{
    private const double Rate = 0.1;

    private static readonly Recipe plain = TinyRun.Recipe with { Momentum = 0, WeightDecay = 0, Schedule = new ConstantSchedule(), Augmentation = AugmentationSpec.None };

    [Fact]
    public void Clipping_makes_the_norm_of_all_gradients_together_the_bound_and_keeps_their_direction()
    {
        using var scope = NewDisposeScope();
        var free = Change(plain);
        var norm = free.norm().item<float>();

        var clipped = Change(plain with { GradientClipping = norm / Rate / 4 });
        var below = Change(plain with { GradientClipping = norm / Rate * 4 });

        Assert.Equal(norm / 4, clipped.norm().item<float>(), norm / 1_000);
        Assert.Equal(1, nn.functional.cosine_similarity(clipped, free, 0).item<float>(), 4);
        Assert.Equal(norm, below.norm().item<float>(), norm / 1_000);
    }

    /// <summary>Of 10 images in 3 parts, of 3, 3 and 4: each image counts the same. The network has group norms.</summary>
    [Fact]
    public void Parts_of_a_batch_have_the_gradient_of_the_whole()
    {
        using var scope = NewDisposeScope();
        var whole = Change(plain, "ResNet8GN");

        var parts = Change(plain with { Accumulation = 3 }, "ResNet8GN");

        Assert.True(whole.norm().item<float>() > 1e-3);
        Assert.Equal(0, ((whole - parts).norm() / whole.norm()).item<float>(), 0.001);
    }

    /// <summary>Algorithm 2 of arXiv:1711.05101, two steps: the second one tells both averages and their corrections.</summary>
    [Fact]
    public void AdamW_steps_by_the_formula_of_its_paper()
    {
        using var scope = NewDisposeScope();
        const double Decay = 0.2;
        double[] gradients = [0.5, -2], expected = [3];
        var weight = new Parameter(tensor(new[] { 3f }));
        using var optimizer = Optimizers.For(plain with { Optimizer = OptimizerKind.AdamW, LearningRate = Rate, WeightDecay = Decay }, [new([weight], 1)]);
        var (mean, square) = (0.0, 0.0);

        for (var step = 1; step <= 2; step++)
        {
            var gradient = gradients[step - 1];
            optimizer.zero_grad();
            (weight * gradient).sum().backward();
            optimizer.step();
            (mean, square) = ((0.9 * mean) + (0.1 * gradient), (0.999 * square) + (0.001 * gradient * gradient));
            var (m, v) = (mean / (1 - Math.Pow(0.9, step)), square / (1 - Math.Pow(0.999, step)));
            expected[0] -= Rate * ((m / (Math.Sqrt(v) + 1e-8)) + (Decay * expected[0]));

            Assert.Equal(expected[0], weight.item<float>(), 5);
        }
    }

    /// <summary>All weights after a step, less those before it.</summary>
    private static Tensor Change(Recipe recipe, string network = "ResNet8")
    {
        var data = PaintedImages.Make(training: 10, test: 4);
        using var learning = new LearningNetwork(TinyRun.Options("", data, recipe with { Batch = 10 }, network), CPU);
        var size = data.Training.Size;
        var images = new float[10 * size.Length];
        for (var i = 0; i < 10; i++)
            learning.Preparation.Write(data.Training.Image(i), images.AsSpan(i * size.Length, size.Length), ImageRandom.For(1, 0, i));
        learning.Train();
        var before = Weights();
        learning.Step(new(images, [.. data.Training.Labels.ToArray().Select(label => (long)label)], 10), 0, Rate);
        return Weights() - before;

        Tensor Weights() => cat([.. learning.Network.parameters().Select(parameter => parameter.detach().flatten())]).clone();
    }
}

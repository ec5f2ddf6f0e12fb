using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class TrainingTests
{
    [Theory]
    [InlineData("training", false)]
    [InlineData("nesterov", true)]
    public void Six_steps_from_one_seed_give_PyTorchs_losses_parameters_and_statistics(string name, bool nesterov)
    {
        manual_seed(7);
        using var net = Network();
        AssertState(PyTorch.Get(name, "initial"), net, tolerance: 0);

        using var images = randn(6, 3, 9, 9);
        using var labels = tensor(new long[] { 0, 1, 2, 0, 1, 2 });
        using var loss = new CrossEntropyLoss(label_smoothing: 0.1);
        using var optimizer = optim.SGD(net.parameters(), 0.1, momentum: 0.9, weight_decay: 1e-2, nesterov: nesterov);
        var scheduler = optim.lr_scheduler.MultiStepLR(optimizer, [2, 4], 0.5);
        foreach (var expected in PyTorch.Numbers(PyTorch.Get(name, "losses")))
        {
            optimizer.zero_grad();
            using var scores = net.call(images);
            using var value = loss.call(scores, labels);
            value.backward();
            optimizer.step();
            scheduler.step();
            Assert.Equal(expected, value.item<float>(), 1e-5);
        }

        AssertState(PyTorch.Get(name, "final"), net, tolerance: 1e-5);
        net.eval();
        using var noGrad = no_grad();
        using var logits = net.call(images);
        PyTorch.AssertEqual(PyTorch.Get(name, "logits"), logits, 1e-5);
    }

    [Fact]
    public void Training_leaves_no_tensor_behind()
    {
        using var net = Network();
        using var optimizer = optim.SGD(net.parameters(), 0.1, momentum: 0.9, weight_decay: 1e-2, nesterov: true);
        using var images = randn(2, 3, 8, 8);
        using var labels = tensor(new long[] { 0, 1 });
        Step();
        var before = LiveTensors.Count();
        Step();
        Assert.Equal(before, Tensor.TotalCount);

        void Step()
        {
            optimizer.zero_grad();
            using var scores = net.call(images);
            using var loss = functional.cross_entropy(scores, labels);
            loss.backward();
            optimizer.step();
        }
    }

    [Fact]
    public void The_state_of_an_optimizer_goes_through_a_stream()
    {
        using var parameter = Parameter(ones(3));
        using var first = Stepped(parameter);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        first.save_state_dict(writer);

        using var second = optim.SGD([parameter], 0.3, momentum: 0.1);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        second.load_state_dict(reader);

        Assert.Equal(0.5, second.ParamGroups.Single().LearningRate);
        Assert.True(first.state_dict().State[0].ApproximatelyEquals(second.state_dict().State[0]));
    }

    [Fact]
    public void A_group_of_parameters_keeps_its_own_rate()
    {
        using var slow = Parameter(ones(1));
        using var fast = Parameter(ones(1));
        using var optimizer = optim.SGD([new SGD.ParamGroup([slow], lr: 0.1), new SGD.ParamGroup([fast], lr: 0.5)], 1);
        slow.grad = ones(1);
        fast.grad = ones(1);
        optimizer.step();
        Assert.Equal([0.9f, 0.5f], [slow.item<float>(), fast.item<float>()]);
    }

    private static SGD Stepped(Parameter parameter)
    {
        var optimizer = optim.SGD([parameter], 0.5, momentum: 0.9);
        using var gradient = full([3], 2);
        parameter.grad = gradient;
        optimizer.step();
        return optimizer;
    }

    private static Sequential Network() => Sequential(
        Conv2d(3, 4, 3, padding: 1, bias: false), BatchNorm2d(4), ReLU(inplace: true),
        Conv2d(4, 8, 3, stride: 2, padding: 1, groups: 2), BatchNorm2d(8), ReLU(),
        AdaptiveAvgPool2d(1), Flatten(), Linear(8, 3));

    private static void AssertState(JsonElement expected, Sequential net, double tolerance)
    {
        var state = net.state_dict();
        Assert.Equal(expected.EnumerateObject().Select(entry => entry.Name).Order(), state.Keys.Order());
        foreach (var entry in expected.EnumerateObject())
            PyTorch.AssertEqual(entry.Value, state[entry.Name], tolerance);
    }
}

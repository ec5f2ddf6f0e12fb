using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Standin.Tests;

public class ScheduleTests
{
    public static TheoryData<string, Func<optim.Optimizer, LRScheduler>> Schedules => new()
    {
        { "StepLR", optimizer => StepLR(optimizer, 3, 0.5) },
        { "MultiStepLR", optimizer => MultiStepLR(optimizer, [2, 5, 9], 0.1) },
        { "ExponentialLR", optimizer => ExponentialLR(optimizer, 0.9) },
        { "LambdaLR", optimizer => LambdaLR(optimizer, epoch => 1.0 / (epoch + 1)) },
        { "CosineAnnealingLR", optimizer => CosineAnnealingLR(optimizer, 5, 0.01) },
        { "LinearLR", optimizer => LinearLR(optimizer, 0.1, 1, 6) },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_gives_PyTorchs_rates(string name, Func<optim.Optimizer, LRScheduler> schedule)
    {
        using var parameter = Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 0.4);
        var scheduler = schedule(optimizer);
        foreach (var rate in PyTorch.Numbers(PyTorch.Get("schedules", name)))
        {
            Assert.Equal(rate, scheduler.get_last_lr().Single(), 1e-12);
            Assert.Equal(rate, optimizer.ParamGroups.Single().LearningRate, 1e-12);
            scheduler.step();
        }
    }

    [Theory]
    [InlineData("StepLR")]
    [InlineData("MultiStepLR")]
    [InlineData("ExponentialLR")]
    [InlineData("CosineAnnealingLR")]
    [InlineData("LinearLR")]
    public void A_jump_to_an_epoch_gives_the_rate_of_the_way_there(string name)
    {
        using var parameter = Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 0.4);
        var schedule = ((Func<optim.Optimizer, LRScheduler>)Schedules.Single(row => Equals(row[0], name))[1])(optimizer);
        schedule.step(5);
        Assert.Equal(PyTorch.Numbers(PyTorch.Get("schedules", name))[5], schedule.get_last_lr().Single(), 1e-12);
    }
}

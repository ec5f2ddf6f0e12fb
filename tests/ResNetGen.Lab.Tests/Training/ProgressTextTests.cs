using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Training;

public sealed class ProgressTextTests
{
    private static readonly RunProgress Progress = new(9, 50, 1_061, 64_000, 0.1, 0.549, 0.198, 1_165, TimeSpan.FromSeconds(28));

    [Theory]
    [InlineData(120, "epoch 9/50  iteration 1,061/64,000  loss 0.549  error 19.8%  1165 images/s  28 s left")]
    [InlineData(79, "epoch 9/50  iteration 1,061/64,000  loss 0.549  error 19.8%  28 s left")]
    [InlineData(50, "epoch 9/50  loss 0.549  error 19.8%  28 s left")]
    [InlineData(5, "epoch 9/50")]
    public void A_narrow_window_leaves_out_parts_and_breaks_none(int width, string expected) => Assert.Equal(expected, ProgressText.Of(Progress, width));
}

using TorchSharp;
using Xunit;

namespace Checked;

public class DigitsTests
{
    [Fact]
    public void Ten_digits_are_scored()
    {
        using var network = new Digits();
        network.eval();
        using var images = torch.rand(1, 1, 28, 28);
        using var scores = network.call(images);

        Assert.Equal([1, 10], scores.shape);
    }
}

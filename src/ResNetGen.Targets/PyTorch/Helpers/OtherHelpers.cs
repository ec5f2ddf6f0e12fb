using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Helpers;

/// <summary>Layers without weights.</summary>
internal static class OtherHelpers
{
    public static Helper Blur { get; } = new("Blur", Template.Fill($$""""
        class Blur(nn.Module):
            """A binomial filter with a stride; edges are reflected (arXiv:1904.11486)."""

            def __init__(self, channels: int, kernel: int, stride: int) -> None:
                super().__init__()
                self.channels = channels
                self.edge = kernel // 2
                self.stride = stride
                row = torch.tensor([float(math.comb(kernel - 1, i)) for i in range(kernel)], dtype=torch.float64)
                weight = torch.outer(row, row) / row.sum() ** 2
                self.register_buffer("weight", weight.float().repeat(channels, 1, 1, 1), persistent=False)

            def forward(self, x: Tensor) -> Tensor:
                x = F.pad(x, [self.edge, self.edge, self.edge, self.edge], mode="reflect")
                return F.conv2d(x, self.weight, stride=self.stride, groups=self.channels)
        """"));

    public static Helper DropPath { get; } = new("DropPath", Template.Fill($$""""
        class DropPath(nn.Module):
            """Stochastic depth (arXiv:1603.09382): in training, some samples of the main path become 0."""

            def __init__(self, rate: float) -> None:
                super().__init__()
                self.rate = rate

            def forward(self, x: Tensor) -> Tensor:
                if not self.training or self.rate == 0.0:
                    return x
                kept = 1.0 - self.rate
                mask = x.new_empty([x.shape[0], 1, 1, 1]).bernoulli_(kept)
                return x * (mask / kept) if kept > 0.0 else x * mask
        """"));

    public static Helper ZeroPadding { get; } = new("ZeroPadding", Template.Fill($$""""
        class ZeroPadding(nn.Module):
            """Every stride-th pixel, and channels of zeros behind the last (arXiv:1512.03385, option A)."""

            def __init__(self, stride: int, new_channels: int) -> None:
                super().__init__()
                self.stride = stride
                self.new_channels = new_channels

            def forward(self, x: Tensor) -> Tensor:
                return F.pad(x[:, :, :: self.stride, :: self.stride], [0, 0, 0, 0, 0, self.new_channels])
        """"));
}

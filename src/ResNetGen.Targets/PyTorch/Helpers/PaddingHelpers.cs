using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Helpers;

/// <summary>Padding that follows the size of the map, and pools with it.</summary>
internal static class PaddingHelpers
{
    /// <summary>A leaf for <c>torch.fx</c>, whose graphs then hold for maps of every size.</summary>
    /// <param name="mode">Not centred.</param>
    public static Helper PadSame(PaddingMode mode)
    {
        var (place, padding) = mode == PaddingMode.SameLower
            ? ("beginning", "[width - width // 2, width // 2, height - height // 2, height // 2]")
            : ("end", "[width // 2, width - width // 2, height // 2, height - height // 2]");
        return new("pad_same", Template.Fill($$""""
            def pad_same(x: Tensor, kernel: int, stride: int, dilation: int = 1, value: float = 0.0) -> Tensor:
                """Pads for a window that makes ceil(n / stride) of n pixels; an odd pixel is at the {{place}}."""
                reach = dilation * (kernel - 1) + 1
                height = max((x.shape[2] - 1) // stride * stride + reach - x.shape[2], 0)
                width = max((x.shape[3] - 1) // stride * stride + reach - x.shape[3], 0)
                return F.pad(x, {{padding}}, value=value)


            torch.fx.wrap("pad_same")
            """"));
    }

    public static Helper MaxPool(PaddingMode mode) => new("SameMaxPool2d", Template.Fill($$""""
        class SameMaxPool2d(nn.Module):
            """The maximum of each window. Padding is minus infinity."""

            def __init__(self, kernel: int, stride: int) -> None:
                super().__init__()
                self.kernel = kernel
                self.stride = stride

            def forward(self, x: Tensor) -> Tensor:
                x = pad_same(x, self.kernel, self.stride, value=float("-inf"))
                return F.max_pool2d(x, self.kernel, self.stride)
        """")) { Uses = [PadSame(mode)] };

    public static Helper AveragePool(PaddingMode mode) => new("SameAvgPool2d", Template.Fill($$""""
        class SameAvgPool2d(nn.Module):
            """The mean of each window. Padding is not counted."""

            def __init__(self, kernel: int, stride: int) -> None:
                super().__init__()
                self.kernel = kernel
                self.stride = stride

            def forward(self, x: Tensor) -> Tensor:
                share = F.avg_pool2d(pad_same(torch.ones_like(x[:1, :1]), self.kernel, self.stride), self.kernel, self.stride)
                return F.avg_pool2d(pad_same(x, self.kernel, self.stride), self.kernel, self.stride) / share
        """")) { Uses = [PadSame(mode)] };
}

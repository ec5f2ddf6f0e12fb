using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Helpers;

/// <summary>Attention inside of blocks.</summary>
internal static class AttentionHelpers
{
    public static Helper SqueezeExcitation { get; } = new("SqueezeExcitation", Template.Fill($$""""
        class SqueezeExcitation(nn.Module):
            """Scales each channel by a number that two layers make of all channels' means (arXiv:1709.01507)."""

            def __init__(self, channels: int, squeezed: int) -> None:
                super().__init__()
                self.fc1 = nn.Conv2d(channels, squeezed, 1)
                self.fc2 = nn.Conv2d(squeezed, channels, 1)

            def forward(self, x: Tensor) -> Tensor:
                means = F.adaptive_avg_pool2d(x, 1)
                return x * torch.sigmoid(self.fc2(F.relu(self.fc1(means))))
        """"));

    public static Helper EffectiveSqueezeExcitation { get; } = new("EffectiveSqueezeExcitation", Template.Fill($$""""
        class EffectiveSqueezeExcitation(nn.Module):
            """Scales each channel by a number that one layer makes of all channels' means (arXiv:1911.06667)."""

            def __init__(self, channels: int) -> None:
                super().__init__()
                self.fc = nn.Conv2d(channels, channels, 1)

            def forward(self, x: Tensor) -> Tensor:
                return x * F.hardsigmoid(self.fc(F.adaptive_avg_pool2d(x, 1)))
        """"));

    public static Helper EfficientChannelAttention { get; } = new("EfficientChannelAttention", Template.Fill($$""""
        class EfficientChannelAttention(nn.Module):
            """Scales each channel by a number made of its own mean and its neighbours' (arXiv:1910.03151)."""

            def __init__(self, kernel: int) -> None:
                super().__init__()
                self.conv = nn.Conv1d(1, 1, kernel, padding=kernel // 2, bias=False)

            def forward(self, x: Tensor) -> Tensor:
                means = F.adaptive_avg_pool2d(x, 1).flatten(2).transpose(1, 2)
                return x * torch.sigmoid(self.conv(means)).transpose(1, 2).unsqueeze(3)
        """"));

    public static Helper ConvolutionalBlockAttention { get; } = new("ConvolutionalBlockAttention", Template.Fill($$""""
        class ConvolutionalBlockAttention(nn.Module):
            """Scales each channel, then each pixel, by numbers made of averages and maxima (arXiv:1807.06521)."""

            def __init__(self, channels: int, squeezed: int, kernel: int) -> None:
                super().__init__()
                self.channel = nn.Sequential(OrderedDict(
                    fc1=nn.Conv2d(channels, squeezed, 1, bias=False),
                    relu=nn.ReLU(inplace=True),
                    fc2=nn.Conv2d(squeezed, channels, 1, bias=False),
                ))
                conv = nn.Conv2d(2, 1, kernel, padding=kernel // 2, bias=False)
                self.spatial = nn.Sequential(OrderedDict(conv=nn.Sequential(OrderedDict(conv=conv, bn=nn.BatchNorm2d(1)))))

            def forward(self, x: Tensor) -> Tensor:
                gate = self.channel(F.adaptive_avg_pool2d(x, 1)) + self.channel(F.adaptive_max_pool2d(x, 1))
                x = x * torch.sigmoid(gate)
                maps = torch.cat([x.mean(1, keepdim=True), x.amax(1, keepdim=True)], 1)
                return x * torch.sigmoid(self.spatial(maps))
        """"));

    /// <param name="adds">Whether what it makes is added, in place of scaling by its sigmoid.</param>
    public static Helper GlobalContext(bool adds)
    {
        var (name, field, does) = adds
            ? ("AddedGlobalContext", "mlp_add", "Adds to each channel a number")
            : ("GlobalContext", "mlp_scale", "Scales each channel by a number");
        return new(name, Template.Fill($$""""
            class {{name}}(nn.Module):
                """{{does}} made of a weighed mean of all pixels (arXiv:1904.11492)."""

                def __init__(self, channels: int, squeezed: int) -> None:
                    super().__init__()
                    self.conv_attn = nn.Conv2d(channels, 1, 1)
                    self.{{field}} = nn.Sequential(OrderedDict(
                        fc1=nn.Conv2d(channels, squeezed, 1),
                        norm=nn.GroupNorm(1, squeezed, eps=1e-6),
                        relu=nn.ReLU(inplace=True),
                        fc2=nn.Conv2d(squeezed, channels, 1),
                    ))

                def forward(self, x: Tensor) -> Tensor:
                    weights = torch.softmax(self.conv_attn(x).flatten(2), 2)
                    context = torch.matmul(x.flatten(2), weights.transpose(1, 2)).unsqueeze(3)
                    return x {{(adds ? $"+ self.{field}(context)" : $"* torch.sigmoid(self.{field}(context))")}}
            """"));
    }
}

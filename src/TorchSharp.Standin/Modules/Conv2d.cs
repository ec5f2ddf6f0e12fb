namespace TorchSharp.Modules;

/// <summary>N x C x H x W to N x out_channels x H' x W'.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long)? padding, Padding? padding_type, (long, long) dilation, PaddingModes padding_mode, long groups, bool bias, torch.Device? device, torch.ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, Pair.Of(kernel_size), Pair.Of(stride), padding is { } given ? Pair.Of(given) : null, padding_type, Pair.Of(dilation), false, [0, 0], groups, bias, padding_mode, device, dtype) { }

    public override torch.Tensor forward(torch.Tensor input)
    {
        if (padding_mode != PaddingModes.Zeros)
        {
            using var padded = torch.nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
            return torch.nn.functional.conv2d(padded, weight, bias, stride, [0, 0], dilation, groups);
        }

        return padding_type is { } type
            ? torch.nn.functional.conv2d_padding(input, weight, bias, stride, type, dilation, groups)
            : torch.nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
    }
}

namespace TorchSharp.Modules;

/// <summary>N x C x L to N x out_channels x L'.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(long in_channels, long out_channels, long kernel_size, long stride, long? padding, Padding? padding_type, long dilation, PaddingModes padding_mode, long groups, bool bias, torch.Device? device, torch.ScalarType? dtype)
        : base(nameof(Conv1d), in_channels, out_channels, [kernel_size], [stride], padding is { } given ? [given] : null, padding_type, [dilation], false, [0], groups, bias, padding_mode, device, dtype) { }

    public override torch.Tensor forward(torch.Tensor input)
    {
        if (padding_mode != PaddingModes.Zeros)
        {
            using var padded = torch.nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
            return torch.nn.functional.conv1d(padded, weight, bias, stride[0], 0, dilation[0], groups);
        }

        return padding_type is { } type
            ? torch.nn.functional.conv1d_padding(input, weight, bias, stride[0], type, dilation[0], groups)
            : torch.nn.functional.conv1d(input, weight, bias, stride[0], padding![0], dilation[0], groups);
    }
}

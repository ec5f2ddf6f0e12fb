using ResNetGen.Lab.Natives;
using static TorchSharp.torch;

namespace ResNetGen.Lab;

internal static class Devices
{
    /// <param name="name">As TorchSharp names it; null: a CUDA device where there is one.</param>
    /// <exception cref="LabException">There is none of the name, or nothing can compute here.</exception>
    public static Device Find(string? name)
    {
        TorchNatives.Require();
        Device device;
        try
        {
            device = new(name ?? (cuda.is_available() ? "cuda" : "cpu"));
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new LabException($"'{name}' is not a device. --device takes 'cpu', 'cuda', or one of several as 'cuda:1'.", failure);
        }

        return device.type != TorchSharp.DeviceType.CUDA || cuda.is_available()
            ? device
            : throw new LabException($"--device {name}: this TorchSharp finds no CUDA device here.");
    }
}

using Module = TorchSharp.torch.nn.Module;

namespace TorchSharp;

/// <summary>Conversions that return the module as what it is.</summary>
public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : Module =>
        (T)module._to(type, non_blocking);

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : Module =>
        (T)module._to(device, type, non_blocking);

    public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : Module =>
        (T)module._to(device.type, device.index, non_blocking);

    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : Module =>
        (T)module._to(deviceType, deviceIndex, non_blocking);

    public static T to<T>(this T module, string device, bool non_blocking = false) where T : Module =>
        module.to(new torch.Device(device), non_blocking);

    public static T to<T>(this T module, torch.Tensor other, bool non_blocking = false) where T : Module =>
        (T)module._to(other, non_blocking);

    public static T cpu<T>(this T module, bool non_blocking = false) where T : Module => module.to(DeviceType.CPU, -1, non_blocking);
    public static T @float<T>(this T module, bool non_blocking = false) where T : Module => module.to(torch.float32, non_blocking);
    public static T @double<T>(this T module, bool non_blocking = false) where T : Module => module.to(torch.float64, non_blocking);
    public static T half<T>(this T module, bool non_blocking = false) where T : Module => module.to(torch.float16, non_blocking);
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : Module => module.to(torch.bfloat16, non_blocking);
}

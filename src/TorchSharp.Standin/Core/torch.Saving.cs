namespace TorchSharp;

public static partial class torch
{
    public static void save(Tensor t, string location) => t.Save(location);

    public static Tensor load(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        return TensorExtensionMethods.Load(reader);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ResNetGen.Package.Tests;

/// <summary>The program of the experiment with pretrained weights, which needs ONNX Runtime and no TorchSharp.</summary>
[Collection(PackedCollection.Name)]
public sealed class TransferProgramTests(PackedFeed feed)
{
    private const int Width = 8, Classes = 10;

    /// <summary>The network tells colours apart: classes 0 to 2 are its first, second and third channel as far as they are above their means, and class 3 wins where none is by 5.</summary>
    [Fact]
    public async Task The_program_gives_the_network_blue_first_and_less_the_means_and_names_its_class()
    {
        var tool = await InstalledTool.Compiler(feed);
        var folder = feed.NewFolder("transfer");
        File.Copy(RepositoryRoot.Combine("docs", "experiments", "transfer", "classify.cs"), Path.Combine(folder, "classify.cs"));
        File.WriteAllText(Path.Combine(folder, "tiny.resnet.yaml"), $"name: Tiny\ninput: 3x96x96\nclasses: {Classes}\nstem: cifar\nblock: basic\nblocks: [1]\nwidth: [{Width}]\n");
        File.WriteAllBytes(Path.Combine(folder, "colours.safetensors"), ColourWeights());
        (await tool.Run(folder, "export", "tiny.resnet.yaml", "--weights", "colours.safetensors", "--size", "96x96", "-o", "tiny.onnx")).Succeeded();
        (string Name, byte Red, byte Green, byte Blue)[] pictures = [("blue", 0, 0, 255), ("green", 0, 255, 0), ("red", 255, 0, 0), ("mean", 124, 117, 104), ("black", 0, 0, 0)];
        foreach (var (name, red, green, blue) in pictures)
            File.WriteAllBytes(Path.Combine(folder, name + ".bmp"), Bitmap(red, green, blue));

        var said = (await Dotnet.Run(folder, ["run", "classify.cs", "tiny.onnx", .. pictures.Select(picture => picture.Name + ".bmp")])).Succeeded();

        Assert.Equal(
            ["blue.bmp: airplane", "green.bmp: automobile", "red.bmp: bird", "mean.bmp: cat", "black.bmp: cat"],
            said.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A block adds nothing to what the stem hands on, which are the image's own channels, rectified.</summary>
    private static byte[] ColourWeights()
    {
        var stem = new float[Width * 3 * 9];
        var head = new float[Classes * Width];
        for (var channel = 0; channel < 3; channel++)
            (stem[(((channel * 3) + channel) * 9) + 4], head[(channel * Width) + channel]) = (1, 1);
        List<(string Name, int[] Shape, float[] Values)> tensors = [("conv1.weight", [Width, 3, 3, 3], stem), ("fc.weight", [Classes, Width], head), ("fc.bias", [Classes], [0, 0, 0, 5, 0, 0, 0, 0, 0, 0])];
        foreach (var layer in new[] { "layer1.0.conv1", "layer1.0.conv2" })
            tensors.Add((layer + ".weight", [Width, Width, 3, 3], new float[Width * Width * 9]));
        foreach (var norm in new[] { "bn1", "layer1.0.bn1", "layer1.0.bn2" })
        {
            foreach (var (name, value) in new[] { ("weight", 1f), ("bias", 0f), ("running_mean", 0f), ("running_var", 1f) })
                tensors.Add(($"{norm}.{name}", [Width], [.. Enumerable.Repeat(value, Width)]));
        }

        return SafeTensors(tensors);
    }

    private static byte[] SafeTensors(IReadOnlyList<(string Name, int[] Shape, float[] Values)> tensors)
    {
        var (header, at) = (new StringBuilder("{"), 0);
        foreach (var (name, shape, values) in tensors)
        {
            header.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "" : ",")}\"{name}\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{at},{at + (values.Length * sizeof(float))}]}}");
            at += values.Length * sizeof(float);
        }

        var text = Encoding.UTF8.GetBytes(header.Append('}').ToString());
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        return [.. length, .. text, .. tensors.SelectMany(tensor => MemoryMarshal.AsBytes(tensor.Values.AsSpan()).ToArray())];
    }

    /// <summary>Of 8x8 pixels of one colour, 24 bits each.</summary>
    private static byte[] Bitmap(byte red, byte green, byte blue)
    {
        const int Header = 54, Side = 8;
        var file = new byte[Header + (Side * Side * 3)];
        "BM"u8.CopyTo(file);
        foreach (var (place, value) in new[] { (2, file.Length), (10, Header), (14, 40), (18, Side), (22, Side), (26, 1 | (24 << 16)) })
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(place), value);
        for (var pixel = Header; pixel < file.Length; pixel += 3)
            (file[pixel], file[pixel + 1], file[pixel + 2]) = (blue, green, red);
        return file;
    }
}

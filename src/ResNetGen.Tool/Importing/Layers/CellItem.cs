using System.Globalization;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>A convolution as a cell writes it.</summary>
internal sealed record CellItem(long Kernel, long Channels, long Groups, long Dilation)
{
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Kernel}x{Kernel}, {Channels}{(Groups > 1 ? $", C={Groups}" : "")}{(Dilation > 1 ? $", dilation {Dilation}" : "")}");
}

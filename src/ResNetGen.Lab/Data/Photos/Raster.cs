using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>Decoded rows of a picture: red, green, blue and a byte that means nothing, for each pixel.</summary>
/// <param name="pixels">Row after row, and <see cref="Padding"/> bytes behind.</param>
/// <param name="width">Pixels of a row.</param>
/// <param name="top">The first row that is there.</param>
internal readonly struct Raster(byte[] pixels, int width, int top)
{
    /// <summary>Bytes of a pixel.</summary>
    public const int Channels = 4;

    /// <summary>Bytes behind the last pixel, so that sixteen at once can be read from any of them.</summary>
    public const int Padding = 16;

    /// <summary>Bytes of a row.</summary>
    public int Stride => width * Channels;

    public static int Length(int width, int rows) => (width * rows * Channels) + Padding;

    public ref byte At(int row, int column) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(pixels), ((nint)(row - top) * Stride) + ((nint)column * Channels));
}

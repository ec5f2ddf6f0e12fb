using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ResNetGen.Playground.Documents;

/// <summary>A spec in an address: the text, compressed, behind the <c>#</c>, which no browser sends to a server.</summary>
/// <param name="Text">The spec.</param>
/// <param name="Network">The network that is shown; null: the first.</param>
/// <param name="Panel">The panel that is shown; null: the first.</param>
public sealed record SharedLink(string Text, string? Network = null, string? Panel = null)
{
    /// <summary>The compiler refuses longer texts.</summary>
    private const int MaxBytes = 1024 * 1024;

    private const int CheckLength = 6;

    /// <summary>What begins the fragment: the form of the link, so that a later form can be told from it.</summary>
    private const string Form = "spec1=";

    /// <summary>The fragment, with its <c>#</c>.</summary>
    public string Write()
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(Encoding.UTF8.GetBytes(Text));
        var data = Convert.ToBase64String([.. Check(Text), .. compressed.ToArray()]).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"#{Form}{data}{Part("network", Network)}{Part("panel", Panel)}";
    }

    /// <summary>Reads a fragment; null where it is none of a spec, or damaged, or of a text that is too long.</summary>
    public static SharedLink? Read(string fragment)
    {
        var parts = fragment.TrimStart('#').Split('&');
        if (!parts[0].StartsWith(Form, StringComparison.Ordinal) || Decompress(parts[0][Form.Length..]) is not { } text)
            return null;
        return new(text, Value(parts, "network"), Value(parts, "panel"));
    }

    /// <summary>Whether a fragment is that of a link, damaged or not.</summary>
    public static bool IsOne(string fragment) => fragment.TrimStart('#').StartsWith(Form, StringComparison.Ordinal);

    /// <summary>By which a link that was cut or changed is told from a whole one.</summary>
    private static ReadOnlySpan<byte> Check(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, CheckLength);

    private static string Part(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static string? Value(IEnumerable<string> parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal)) is { } found ? Uri.UnescapeDataString(found[(name.Length + 1)..]) : null;

    private static string? Decompress(string data)
    {
        try
        {
            var padded = data.Replace('-', '+').Replace('_', '/').PadRight((data.Length + 3) / 4 * 4, '=');
            var whole = Convert.FromBase64String(padded);
            if (whole.Length < CheckLength)
                return null;
            using var deflate = new DeflateStream(new MemoryStream(whole, CheckLength, whole.Length - CheckLength), CompressionMode.Decompress);
            var bytes = new byte[MaxBytes + 1];
            var length = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxBytes)
                return null;
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length);
            return Check(text).SequenceEqual(whole.AsSpan(0, CheckLength)) ? text : null;
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }
}

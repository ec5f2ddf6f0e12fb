using System.Text;

namespace ResNetGen.Playground.Files;

/// <summary>A file to keep.</summary>
public sealed record OutputFile(string Name, string MediaType, byte[] Content)
{
    public static OutputFile Of(string name, string mediaType, string text) => new(name, mediaType, Encoding.UTF8.GetBytes(text));
}

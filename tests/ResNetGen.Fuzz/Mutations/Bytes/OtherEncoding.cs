using System.Text;

namespace ResNetGen.Fuzz.Mutations.Bytes;

/// <summary>The file as an editor with other habits saves it.</summary>
internal sealed class OtherEncoding : IByteMutation
{
    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.ASCII];

    public byte[] Apply(byte[] file, Dice dice)
    {
        var encoding = dice.Of(Encodings);
        var text = encoding.GetBytes(Encoding.UTF8.GetString(file));
        return dice.Chance(0.7) ? [.. encoding.GetPreamble(), .. text] : text;
    }
}

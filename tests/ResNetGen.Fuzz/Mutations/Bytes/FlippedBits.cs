namespace ResNetGen.Fuzz.Mutations.Bytes;

/// <summary>Single bits of a file, as after a bad copy.</summary>
internal sealed class FlippedBits : IByteMutation
{
    public byte[] Apply(byte[] file, Dice dice)
    {
        byte[] copy = [.. file];
        for (var count = dice.Between(1, 8); count > 0 && copy.Length > 0; count--)
            copy[dice.Between(0, copy.Length - 1)] ^= (byte)(1 << dice.Between(0, 7));
        return copy;
    }
}

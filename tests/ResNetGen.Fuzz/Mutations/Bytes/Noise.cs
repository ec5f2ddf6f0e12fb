namespace ResNetGen.Fuzz.Mutations.Bytes;

/// <summary>Random bytes, alone or in the middle of a file.</summary>
internal sealed class Noise : IByteMutation
{
    public byte[] Apply(byte[] file, Dice dice)
    {
        var noise = new byte[dice.Between(0, 300)];
        dice.Fill(noise);
        if (dice.Chance(0.5))
            return noise;
        var at = dice.Between(0, file.Length);
        return [.. file[..at], .. noise, .. file[at..]];
    }
}

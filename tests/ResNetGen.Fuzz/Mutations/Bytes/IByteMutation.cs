namespace ResNetGen.Fuzz.Mutations.Bytes;

/// <summary>Changes a file without regard to its being text.</summary>
internal interface IByteMutation
{
    byte[] Apply(byte[] file, Dice dice);
}

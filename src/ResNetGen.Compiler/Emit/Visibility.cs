namespace ResNetGen.Compiler.Emit;

/// <summary>Who sees an emitted type.</summary>
public enum Visibility
{
    Public,
    Internal,
}

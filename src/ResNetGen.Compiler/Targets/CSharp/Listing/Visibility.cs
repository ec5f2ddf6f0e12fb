namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>Who sees an emitted type.</summary>
public enum Visibility
{
    Public,
    Internal,
}

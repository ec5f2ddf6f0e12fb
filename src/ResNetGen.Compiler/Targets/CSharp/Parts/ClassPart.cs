namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>How much of a class is written.</summary>
internal enum ClassPart
{
    All,

    /// <summary>Without what only the inference form needs and what only describes the network: what makes two networks one architecture.</summary>
    Architecture,
}

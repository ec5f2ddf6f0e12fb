namespace ResNetGen.Compiler.Emit.Network;

/// <summary>A module that the network itself holds.</summary>
/// <param name="Type">Of its field.</param>
/// <param name="Field">Its field, which is its name in the state dict.</param>
/// <param name="Creation">The expression that makes it.</param>
internal sealed record NetworkModule(string Type, string Field, string Creation);

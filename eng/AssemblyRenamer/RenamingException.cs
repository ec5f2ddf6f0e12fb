namespace ResNetGen.AssemblyRenamer;

/// <summary>The assemblies given are not those that the renaming is for.</summary>
public sealed class RenamingException(string message) : Exception(message);

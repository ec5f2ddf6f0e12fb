namespace ResNetGen.AssemblyEditor;

/// <summary>The assemblies given are not those that the edit is for.</summary>
public sealed class EditingException(string message) : Exception(message);

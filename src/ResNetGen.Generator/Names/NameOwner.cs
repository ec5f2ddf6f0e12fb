namespace ResNetGen.Generator.Names;

/// <summary>Who has the full name that a network would have.</summary>
internal enum NameOwner
{
    /// <summary>A network of a file that comes earlier.</summary>
    Network,

    /// <summary>The namespace of other networks.</summary>
    Namespace,

    /// <summary>A type that the assembly gets once has the name of the network's namespace.</summary>
    GeneratedType,
}

namespace ResNetGen.Generator;

/// <summary>All that one network's source is made of. Free of positions: equal models are one source.</summary>
/// <param name="HintName">The name of the source file.</param>
/// <param name="RootNamespace">Where the assembly's dimension types are.</param>
/// <param name="PathToProject">From where the C# compiler believes generated files to be.</param>
internal sealed record NetworkModel(NamedNetwork Network, string HintName, string RootNamespace, string PathToProject);

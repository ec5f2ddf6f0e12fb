namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>What the assembly's <c>Networks</c> needs to know of a network.</summary>
/// <param name="Namespace">Resolved; empty for the global namespace.</param>
public sealed record NetworkListing(string Name, string Namespace);

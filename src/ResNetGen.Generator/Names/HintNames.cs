namespace ResNetGen.Generator.Names;

/// <summary>Names of source files.</summary>
internal static class HintNames
{
    /// <param name="number">1, or what tells the network from others whose names differ only in case: file names ignore case.</param>
    public static string OfNetwork(NetworkIdentity network, int number) => number == 1
        ? $"{network.FullName}.g.cs"
        : FormattableString.Invariant($"{network.FullName}.{number}.g.cs");

    /// <summary>Of a file that the assembly has once. No network's file has a hyphen in its name.</summary>
    public static string OfAssembly(string content) => $"ResNetGen-{content}.g.cs";
}

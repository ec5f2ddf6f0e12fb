using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Names;

/// <summary>
/// Namespaces of .NET itself. A network there may have the name of a type that there is already, <c>System.Type</c>, and hide it from the whole
/// assembly: CS0436, wherever the type is used.
/// </summary>
public static class FrameworkNamespaces
{
    private static readonly string[] Roots = ["System", "Microsoft"];

    /// <summary>Whether the framework has a right to this namespace.</summary>
    public static bool Own(string @namespace) => Roots.Contains(@namespace.Split('.')[0], StringComparer.Ordinal);

    /// <summary>What is wrong with it, a sentence.</summary>
    public static string Fault(string @namespace) =>
        $"Namespaces that begin with {Quote(@namespace.Split('.')[0])} are .NET's own: a network there could hide a type such as 'System.Type'.";

    /// <summary>A namespace to have in its place: the same below a name of one's own.</summary>
    public static string Other(string @namespace) =>
        @namespace.IndexOf('.') is var dot and >= 0 ? "MyApp" + @namespace.Substring(dot) : "MyApp.Networks";
}

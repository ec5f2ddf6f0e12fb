using System.Text.RegularExpressions;

namespace ResNetGen.Generator.Names;

/// <summary>
/// Names that stand for what an assembly gets once: <c>Networks</c>, channel counts (<c>C64</c>) and reductions (<c>S4</c>). No network can
/// have such a name, which the compiler sees to; that a namespace has one shows only when the root namespace is known.
/// </summary>
/// <param name="rootNamespace">Where these types are; empty: the global namespace.</param>
internal sealed class GeneratedTypeNames(string rootNamespace)
{
    /// <summary>Any count, in use or not: an edit of one network shall not take another one's namespace away.</summary>
    private static readonly Regex Dimension = new(@"\A[CS][1-9][0-9]*\z", RegexOptions.CultureInvariant);

    private readonly string prefix = rootNamespace.Length == 0 ? "" : rootNamespace + ".";

    /// <summary>Below the root namespace, a namespace hides a dimension of its name from all that is in it.</summary>
    public bool Take(string @namespace) =>
        @namespace.StartsWith(prefix, StringComparison.Ordinal)
        && (@namespace == prefix + "Networks" || Dimension.IsMatch(@namespace.Substring(@namespace.LastIndexOf('.') + 1)));
}

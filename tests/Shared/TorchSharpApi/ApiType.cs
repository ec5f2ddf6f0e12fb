namespace TorchSharp.Api;

/// <summary>One listed type: <c>TYPE Name : Base kind public ifaces=[…]</c> and a line for each member.</summary>
internal sealed class ApiType
{
    private const string Interfaces = "ifaces=[";
    private static readonly string[] Kinds = ["sealed", "abstract", "static", "interface"];

    private readonly HashSet<string> members = [];
    private readonly HashSet<string> shapes = [];

    private ApiType(string name, string baseType, string kind, IEnumerable<string> interfaces)
    {
        Name = name;
        Base = baseType;
        Kind = kind;
        InterfaceNames = [.. interfaces];
        Parameters = ParametersOf(name);
    }

    internal string Name { get; }

    /// <summary>The names of its generic parameters.</summary>
    internal IReadOnlyList<string> Parameters { get; }

    internal string Base { get; }

    /// <summary>sealed, abstract, static, interface, or nothing.</summary>
    internal string Kind { get; }

    internal HashSet<string> InterfaceNames { get; }

    internal static ApiType Parse(string line)
    {
        var at = line.IndexOf(Interfaces, StringComparison.Ordinal);
        var interfaces = line[(at + Interfaces.Length)..line.LastIndexOf(']')];
        var head = line["TYPE ".Length..at].TrimEnd();
        head = head[..head.LastIndexOf(" public", StringComparison.Ordinal)];
        var colon = head.IndexOf(" : ", StringComparison.Ordinal);
        var (name, rest) = (head[..colon], head[(colon + 3)..].Trim());
        var kind = Kinds.FirstOrDefault(word => rest == word || rest.EndsWith(" " + word, StringComparison.Ordinal)) ?? "";
        return new(name, rest[..^kind.Length].Trim(), kind, Signature.Split(interfaces));
    }

    internal void Add(string line)
    {
        var obsolete = line.IndexOf("   [Obsolete(", StringComparison.Ordinal);
        var member = obsolete < 0 ? line : line[..obsolete];
        foreach (var form in Signature.Variants(member))
            members.Add(form);
        shapes.UnionWith(Signature.Shapes(member, Parameters));
    }

    /// <summary>Whether a member with these modifiers, types, names and defaults is listed; a property may have fewer accessors.</summary>
    internal bool Has(string member) => members.Contains(member);

    /// <summary>Whether code compiled against a member of this shape finds it.</summary>
    internal bool HasShape(string shape) => shapes.Contains(shape);

    /// <summary>What all instances of a generic type have in common: <c>torch.nn.Module`2</c>.</summary>
    internal static string Definition(string name) =>
        name.IndexOf('<') is var angle and >= 0 ? Definition(name[..angle], ParametersOf(name).Count) : name;

    internal static string Definition(string bare, int arity) => arity == 0 ? bare : $"{bare}`{arity}";

    private static IReadOnlyList<string> ParametersOf(string name) =>
        name.IndexOf('<') is var angle and >= 0 ? [.. Signature.Split(name[(angle + 1)..^1])] : [];
}

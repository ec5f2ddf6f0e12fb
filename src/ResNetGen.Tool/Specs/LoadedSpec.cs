using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Tool.Specs;

/// <summary>A spec with its settings resolved. Graphs are made when somebody asks for them, with the input that they ask for.</summary>
internal sealed class LoadedSpec
{
    private LoadedSpec(SpecSource source, IReadOnlyList<BoundNetwork> networks, DiagnosticBag diagnostics)
    {
        Source = source;
        Networks = networks;
        Diagnostics = diagnostics;
    }

    public SpecSource Source { get; }

    public IReadOnlyList<BoundNetwork> Networks { get; }

    /// <summary>Of text and language; building a network adds those of its shapes.</summary>
    public DiagnosticBag Diagnostics { get; }

    public IEnumerable<string> Names => Networks.Select(network => network.Name);

    public static LoadedSpec Of(SpecSource source)
    {
        var diagnostics = new DiagnosticBag();
        var document = SpecParser.Parse(source.Text, diagnostics);
        return new(source, document is null ? [] : Binder.Bind(document, diagnostics).Networks, diagnostics);
    }

    public static LoadedSpec Read(string reference, Terminal terminal) => Of(SpecReference.Resolve(reference, terminal));

    /// <summary>The named network, or all where none is named.</summary>
    /// <exception cref="SpecErrorException">The file has none, for its text or its settings are in error.</exception>
    public IReadOnlyList<BoundNetwork> Select(string? name)
    {
        if (Networks.Count == 0 && Diagnostics.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            throw new SpecErrorException(this);
        var wanted = name ?? Source.Network;
        if (wanted is null)
            return Networks;
        if (Networks.FirstOrDefault(network => network.Name == wanted) is { } exact)
            return [exact];
        if (Networks.FirstOrDefault(network => network.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } other)
            return [other];
        var near = Closest.To(wanted, Names);
        throw new ToolException(
            $"{Source.Path} has no network '{wanted}'. "
            + (near is not null ? $"Did you mean '{near}'?" : $"It has {string.Join(", ", Names)}."));
    }

    /// <summary>The one network that a command draws or emits.</summary>
    public BoundNetwork SelectOne(string? name) => Select(name) switch
    {
        [var only] => only,
        [] => throw new ToolException($"{Source.Path} has no network."),
        _ => throw new ToolException($"{Source.Path} has several networks; name one of them: {string.Join(", ", Names)}."),
    };
}

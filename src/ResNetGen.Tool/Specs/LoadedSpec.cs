using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
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

    /// <summary>Its text or its settings are so wrong that it has no network.</summary>
    public bool IsUnreadable => Networks.Count == 0 && Diagnostics.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>The network of this name, in either case of letters where none is written exactly so; or null.</summary>
    public BoundNetwork? Find(string name) =>
        Networks.FirstOrDefault(network => network.Name == name) ?? Networks.FirstOrDefault(network => network.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ToolException">The file has no such network.</exception>
    public BoundNetwork Named(string name)
    {
        if (Find(name) is { } found)
            return found;
        var near = DidYouMean.Nearest(name, Names);
        throw new ToolException(
            $"{Source.Path} has no network '{name}'. "
            + (near is not null ? $"Did you mean '{near}'?" : Networks.Count == 0 ? "It has none at all." : $"It has {string.Join(", ", Names)}."));
    }
}

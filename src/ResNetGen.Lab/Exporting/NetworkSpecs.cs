using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Checks;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Exporting;

/// <summary>Finds the spec that a network was generated from: one that comes with the lab, or a file of the user's.</summary>
internal static class NetworkSpecs
{
    private static readonly string[] Folders = ["zoo/", "lab/"];

    /// <param name="file">The path of a spec of the user's; null: the specs that come with the lab.</param>
    /// <exception cref="LabException">There is no such network.</exception>
    /// <exception cref="FileErrorException">The spec is in error.</exception>
    public static ExportedNetwork Find(string network, string? file, string workingDirectory)
    {
        IReadOnlyList<Spec> specs = file is null ? [.. Shipped()] : [Parse(file.Replace('\\', '/'), FileReader.Text(Path.GetFullPath(file, workingDirectory), "a spec"))];
        if (specs.FirstOrDefault(spec => spec.Find(network) is not null) is { } found)
            return Build(found, found.Find(network)!);
        if (specs is [{ Networks.Count: 0 } broken])
            throw broken.Error();
        var names = specs.SelectMany(spec => spec.Networks).Select(each => each.Name).ToList();
        throw new LabException(file is null
            ? $"There is no network '{network}' among those that come with the lab.{DidYouMean.Suggest(network, names)} 'resnetgen-lab networks' lists them; --spec takes the spec of one of yours."
            : $"'{file}' has no network '{network}'.{(DidYouMean.Suggest(network, names) is { Length: > 0 } near ? near : $" It has {string.Join(", ", names)}.")}");
    }

    /// <summary>The networks whose specs come with the lab.</summary>
    public static IEnumerable<string> ShippedNames() => Shipped().SelectMany(spec => spec.Networks).Select(network => network.Name);

    private static IEnumerable<Spec> Shipped()
    {
        var assembly = typeof(NetworkSpecs).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => Folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(name.Replace("/", ":", StringComparison.Ordinal), reader.ReadToEnd());
        }
    }

    private static Spec Parse(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = SpecParser.Parse(text, diagnostics);
        return new(path, text, document is null ? [] : Binder.Bind(document, diagnostics).Networks, diagnostics);
    }

    private static ExportedNetwork Build(Spec spec, BoundNetwork bound)
    {
        var graph = bound.Spec is null ? null : GraphBuilder.Build(bound.Spec, spec.Diagnostics);
        if (graph is not null)
            ExpectationCheck.Check(bound.Spec!, graph, [(bound.Spec!, graph)], spec.Diagnostics);
        return graph is null || spec.Errors.Count > 0 ? throw spec.Error() : new(graph, spec.Path);
    }

    private sealed record Spec(string Path, string Text, IReadOnlyList<BoundNetwork> Networks, DiagnosticBag Diagnostics)
    {
        public IReadOnlyList<Diagnostic> Errors => [.. Diagnostics.Diagnostics.Where(each => each.Severity == Severity.Error).OrderBy(each => each.Span.Start)];

        public BoundNetwork? Find(string network) => Networks.FirstOrDefault(each => each.Name == network);

        public LabException Error() => Errors.Count > 0 ? new FileErrorException(Path, Text, Errors) : new LabException($"'{Path}' has no network.");
    }
}

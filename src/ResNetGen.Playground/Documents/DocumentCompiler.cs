using ResNetGen.Compiler.Binding.Context;

namespace ResNetGen.Playground.Documents;

/// <summary>
/// Compiles the texts of an editor, one after another. A key stroke changes one network of a file as a rule: that one is compiled, and the others are kept. The result is that of
/// compiling the whole text.
/// </summary>
internal sealed class DocumentCompiler
{
    private readonly GraphCache graphs = new();

    private (SpecDocument Document, SpecSections? Sections) last = (SpecDocument.Empty, null);

    public SpecDocument Compile(string text)
    {
        var sections = SpecSections.Of(text);
        var document = CompileChanged(text, sections) ?? CompileWhole(text);
        last = (document, sections);
        return document;
    }

    private SpecDocument CompileWhole(string text)
    {
        graphs.StartText();
        return SpecDocument.Compile(text, graphs);
    }

    /// <summary>Null where the networks cannot be told apart, or something is wrong: what is said of it has its place in the whole text, and may be about all networks.</summary>
    private SpecDocument? CompileChanged(string text, SpecSections? sections)
    {
        if (sections is null || last is not { Sections: { } before, Document: { Failure: null, Diagnostics.Count: 0 } known })
            return null;
        if (sections.ChangedSince(before) is not { } changed || changed.Count == sections.Count)
            return null;

        graphs.GoOn();
        var part = changed.Count == 0 ? SpecDocument.Empty : SpecDocument.Compile(sections.Only(changed), graphs);
        if (part is not { Failure: null, Diagnostics.Count: 0 } || !changed.SetEquals(part.Networks.Select(network => network.Name)))
            return null;
        var networks = known.Networks.Select(network => part.Networks.FirstOrDefault(other => other.Name == network.Name) ?? network).ToList();
        return FileBudget.Allows(networks.Select(network => network.Spec!)) ? new(text, networks, []) : null;
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ResNetGen.Analyzers.Remedies;
using ResNetGen.Analyzers.Tests.Support;
using ResNetGen.CodeFixes;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Tests.Mistakes;

namespace ResNetGen.Analyzers.Tests;

public class RemedyTests
{
    private const string Misspelt = "name: Net\nblock: basc\nblocks: [1, 1]\nwidth: [64, 128]\n";

    public static TheoryData<string> Mistakes =>
        [.. ClassicalMistake.All.Where(mistake => SpecCompiler.Compile(mistake.Yaml).Diagnostics.Any(diagnostic => diagnostic.Edit is not null)).Select(mistake => mistake.Title)];

    [Fact]
    public async Task An_editor_offers_what_was_meant()
    {
        var (title, text) = Assert.Single(await new Editor(Misspelt).Actions());

        Assert.Equal("Change 'basc' to 'basic'", title);
        Assert.Equal(Misspelt.Replace("basc", "basic", StringComparison.Ordinal), text);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Every_mistake_with_an_edit_has_an_action_that_makes_it(string title)
    {
        var mistake = ClassicalMistake.All.Single(other => other.Title == title);
        var edits = SpecCompiler.Compile(mistake.Yaml).Diagnostics.Select(diagnostic => diagnostic.Edit).OfType<Compiler.Diagnostics.SuggestedEdit>();

        Assert.Equal(edits.Select(edit => (edit.Title, edit.ApplyTo(mistake.Yaml))), await new Editor(mistake.Yaml).Actions());
    }

    [Fact]
    public async Task A_mistake_is_shown_once_for_its_remedy_is_hidden_and_at_the_same_place()
    {
        var editor = new Editor(Misspelt);
        var error = Assert.Single(editor.Errors);
        var remedy = Assert.Single(await editor.Remedies());

        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal(DiagnosticSeverity.Hidden, remedy.Severity);
        Assert.NotEqual(error.Id, remedy.Id);
        Assert.Equal(error.Location.GetLineSpan(), remedy.Location.GetLineSpan());
    }

    [Fact]
    public async Task A_mistake_without_an_edit_and_a_spec_without_a_mistake_offer_nothing()
    {
        Assert.Empty(await new Editor("name: Net\nblock: basic\nblocks: [1, 0]\nwidth: 64\n").Actions());
        Assert.Empty(await new Editor("name: Net\nblock: basic\nblocks: [1, 1]\nwidth: 64\n").Actions());
    }

    [Fact]
    public void The_fix_is_for_specs_in_both_of_YAMLs_endings()
    {
        var export = typeof(RemedyFix).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Equal([".yaml", ".yml"], export.DocumentExtensions!);
        Assert.Equal(new RemedyAnalyzer().SupportedDiagnostics.Select(rule => rule.Id), new RemedyFix().FixableDiagnosticIds);
    }

    /// <summary>An editor older than the package that this is compiled against has an older one.</summary>
    [Fact]
    public void The_fixes_refer_to_no_version_of_the_composition_library() =>
        Assert.DoesNotContain(typeof(RemedyFix).Assembly.GetReferencedAssemblies(), name => name.Name!.Contains("Composition", StringComparison.Ordinal));

    [Fact]
    public void What_a_build_loads_needs_no_workspaces()
    {
        var loaded = new[] { typeof(RemedyAnalyzer).Assembly, typeof(Generator.ResNetGenerator).Assembly, typeof(SpecCompiler).Assembly };

        Assert.DoesNotContain(loaded.SelectMany(assembly => assembly.GetReferencedAssemblies()), name => name.Name!.Contains("Workspaces", StringComparison.Ordinal));
    }
}

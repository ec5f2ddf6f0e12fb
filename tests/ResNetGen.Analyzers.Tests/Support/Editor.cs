using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Analyzers.Remedies;
using ResNetGen.CodeFixes;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests.Support;

/// <summary>An editor with a spec open: it asks the analyzer what can be fixed, and the code fix for the actions.</summary>
internal sealed class Editor(string text, string name = "a.resnet.yaml")
{
    private readonly TestProject project = TestProject.With(TestProject.Spec(name, text));

    /// <summary>What the generator reports, in the editor as in the build.</summary>
    public ImmutableArray<Diagnostic> Errors => GeneratorRun.Of(project).Diagnostics;

    /// <summary>What the analyzer says.</summary>
    public async Task<ImmutableArray<Diagnostic>> Remedies()
    {
        var options = new AnalyzerOptions(project.Specs.CastArray<AdditionalText>(), new TestOptionsProvider(project));
        var compilation = GeneratorRun.Compile(project).WithAnalyzers([new RemedyAnalyzer()], options);
        return await compilation.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    /// <summary>The actions that the editor offers, each with the text that it leaves.</summary>
    public async Task<IReadOnlyList<(string Title, string Text)>> Actions()
    {
        var offered = new List<(string, string)>();
        foreach (var remedy in await Remedies())
        {
            using var workspace = new AdhocWorkspace();
            var id = DocumentId.CreateNewId(workspace.AddProject("MyApp", LanguageNames.CSharp).Id);
            var solution = workspace.CurrentSolution.AddAdditionalDocument(id, name, SourceText.From(text), filePath: project.Specs[0].Path);
            var actions = new List<CodeAction>();
            await new RemedyFix().RegisterCodeFixesAsync(new(solution.GetAdditionalDocument(id)!, remedy, (action, _) => actions.Add(action), CancellationToken.None));
            var done = Assert.Single(await Assert.Single(actions).GetOperationsAsync(CancellationToken.None));
            var changed = Assert.IsType<ApplyChangesOperation>(done).ChangedSolution.GetAdditionalDocument(id)!;
            offered.Add((actions[0].Title, (await changed.GetTextAsync()).ToString()));
        }

        return offered;
    }
}

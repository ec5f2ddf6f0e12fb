using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Fuzz.Rules;

/// <summary>The C# of many mutants compiled at once, each in its own namespace, as a strict project would: any warning breaks the rule.</summary>
internal sealed class CodeBatch
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    /// <summary>The class that a spec of the corpus names.</summary>
    private static readonly SyntaxTree OwnBlock = CSharpSyntaxTree.ParseText(
        """
        namespace Acme
        {
            internal sealed class Mixer : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
            {
                public Mixer(int inChannels, int outChannels, int stride) : base("Mixer") { }

                public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor x) => x.alias();
            }
        }
        """, MutantRun.ParseOptions);

    private readonly List<MutantRun> runs = [];

    /// <summary>Files so far.</summary>
    public int Size { get; private set; }

    public void Add(MutantRun run)
    {
        runs.Add(run);
        Size += run.Result.GeneratedSources.Length;
    }

    /// <summary>Compiles all of them; the batch is empty afterwards.</summary>
    public IReadOnlyList<(Mutant Mutant, string Violation)> Compile()
    {
        var violations = new List<(Mutant, string)>();
        // A spec may name a namespace, and so may another one: these share no compilation.
        foreach (var alone in runs.Where(IsOutside))
            Compile([alone], violations);
        Compile([.. runs.Where(run => !IsOutside(run))], violations);
        runs.Clear();
        Size = 0;
        return violations;
    }

    /// <summary>A class that a mutant names and nobody has is the C# compiler's error, at the spec's line.</summary>
    private static bool IsAboutClassOfUser(Diagnostic diagnostic) => diagnostic.Location.GetMappedLineSpan().HasMappedPath;

    private static bool IsOutside(MutantRun run) =>
        run.Result.GeneratedSources.Any(source => !source.HintName.StartsWith("ResNetGen-", StringComparison.Ordinal) && !source.HintName.StartsWith(run.RootNamespace + ".", StringComparison.Ordinal));

    private static void Compile(IReadOnlyList<MutantRun> together, List<(Mutant, string)> violations)
    {
        var owners = together.SelectMany(run => run.Result.GeneratedSources, (run, source) => (source.SyntaxTree, run.Mutant)).ToDictionary();
        var compilation = CSharpCompilation.Create("Fuzz", owners.Keys.Append(OwnBlock), References.All, Options);
        foreach (var found in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsAboutClassOfUser(diagnostic)).GroupBy(Owner))
            violations.Add((found.Key, $"What is generated does not compile: {found.First()}"));

        Mutant Owner(Diagnostic diagnostic) =>
            diagnostic.Location.SourceTree is { } tree ? owners[tree] : together[0].Mutant;
    }
}

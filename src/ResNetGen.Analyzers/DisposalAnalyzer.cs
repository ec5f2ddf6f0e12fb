using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Disposal;
using ResNetGen.Analyzers.Networks;

namespace ResNetGen.Analyzers;

/// <summary>RNG406: what a network gives in each pass of a loop, and nobody disposes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposalAnalyzer : NetworkCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeRules.Undisposed);

    private protected override void Look(IInvocationOperation call, Action<Diagnostic> report)
    {
        if (ModuleCall.Of(call) is { } applied && applied.Network is not null
            && Surroundings.AreLoopWithoutScope(call) && ResultUse.IsLeft(call))
        {
            report(Diagnostic.Create(CodeRules.Undisposed, call.Syntax.GetLocation(), applied.Module.Syntax.ToString()));
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;

namespace ResNetGen.Analyzers;

/// <summary>RNG405: <c>network.forward(images)</c>. A network that calls its own is not meant: hooks run around it already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForwardAnalyzer : NetworkCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeRules.Forward);

    private protected override void Look(IInvocationOperation call, Action<Diagnostic> report)
    {
        if (call is { TargetMethod.Name: "forward", Instance: { } network and not IInstanceReferenceOperation } && NetworkClass.Of(network.Type) is not null)
            report(Diagnostic.Create(CodeRules.Forward, call.Syntax.GetLocation(), network.Syntax.ToString()));
    }
}

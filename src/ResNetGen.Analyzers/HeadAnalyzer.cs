using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;
using ResNetGen.Analyzers.Shapes;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers;

/// <summary>RNG404: a layer behind a network, as in a head of one's own, that is made for another width.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeadAnalyzer : NetworkCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeRules.HeadWidth);

    private protected override void Look(IInvocationOperation call, Action<Diagnostic> report)
    {
        if (ModuleCall.Of(call) is not { } applied || applied.Network is not null)
            return;
        var layer = ValueSource.Of(applied.Module);
        if (layer is IInvocationOperation && ShapeReader.Of(applied.Input) is { Origin: { } origin } shape)
            LayerShapes.Apply(layer, shape, mismatch => report(Describe(mismatch, origin, call)));
    }

    private static Diagnostic Describe(WidthMismatch mismatch, string origin, IInvocationOperation call) => Diagnostic.Create(
        CodeRules.HeadWidth, call.Syntax.GetLocation(), [mismatch.Layer.Syntax.GetLocation()],
        mismatch.Layer.Syntax.ToString(), mismatch.Takes, mismatch.Unit, origin, mismatch.Has);
}

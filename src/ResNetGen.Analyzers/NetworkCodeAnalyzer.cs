using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ResNetGen.Analyzers;

/// <summary>Looks at every call in hand-written code, unless the project has turned that off.</summary>
public abstract class NetworkCodeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The MSBuild property, or key of a global analyzer configuration, that turns all of these checks off: <c>false</c>.</summary>
    public const string Switch = "ResNetGenCodeChecks";

    private protected NetworkCodeAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!IsOff(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions) && start.Compilation.GetTypeByMetadataName("ResNetGen.IChannels") is not null)
                start.RegisterOperationAction(operation => Look((IInvocationOperation)operation.Operation, operation.ReportDiagnostic), OperationKind.Invocation);
        });
    }

    private protected abstract void Look(IInvocationOperation call, Action<Diagnostic> report);

    private static bool IsOff(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property." + Switch, out var value) && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}

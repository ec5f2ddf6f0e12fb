using Microsoft.CodeAnalysis;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>Checks of the project compiled together with what was generated for it.</summary>
internal static class Compiled
{
    /// <summary>No error and no warning, neither from specs nor from C#, and these types exist.</summary>
    public static void Cleanly(GeneratorRun run, params string[] types)
    {
        Assert.Empty(run.Diagnostics);
        WithoutDiagnostics(run, types);
    }

    /// <summary>The C# compiles without an error or a warning, and these types exist; the specs may have errors.</summary>
    public static void WithoutDiagnostics(GeneratorRun run, params string[] types)
    {
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Types(run, types);
    }

    public static void Types(GeneratorRun run, params string[] types) =>
        Assert.All(types, type => Assert.NotNull(run.Output.GetTypeByMetadataName(type)));
}

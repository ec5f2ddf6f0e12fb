using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>Properties and item metadata, as the build files make them visible.</summary>
internal sealed class TestOptionsProvider(TestProject project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new TestOptions(new()
    {
        ["build_property.RootNamespace"] = project.RootNamespace,
        ["build_property.ProjectDir"] = project.Folder,
        ["build_property.ResNetGenNamespace"] = project.Namespace,
        ["build_property.ResNetGenVisibility"] = project.Visibility,
        ["build_property.ResNetGenPathToProject"] = project.PathToProject,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new TestOptions([]);

    /// <summary>MSBuild hands over metadata that are not set as empty text.</summary>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecText { IsSpec: true } spec
        ? new TestOptions(new()
        {
            ["build_metadata.AdditionalFiles.ResNetGen"] = "true",
            ["build_metadata.AdditionalFiles.ResNetGenNamespace"] = spec.Namespace ?? "",
            ["build_metadata.AdditionalFiles.ResNetGenVisibility"] = spec.Visibility ?? "",
        })
        : new TestOptions([]);

    private sealed class TestOptions(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string?> values = new(values, KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }
}

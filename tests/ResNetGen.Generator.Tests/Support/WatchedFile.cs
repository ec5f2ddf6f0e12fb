using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>A spec that counts how often it is read and how often its metadata are.</summary>
internal sealed class WatchedFile(SpecText spec) : AdditionalText
{
    public int Reads { get; private set; }

    public int MetadataReads { get; private set; }

    public override string Path => spec.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return spec.GetText(cancellationToken);
    }

    /// <summary>The project's options, for this file alone.</summary>
    public AnalyzerConfigOptionsProvider Options(TestProject project) => new WatchedOptions(this, new(project));

    private sealed class WatchedOptions(WatchedFile file, TestOptionsProvider options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => options.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options.GetOptions(tree);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            file.MetadataReads++;
            return options.GetOptions(file.Spec);
        }
    }

    private SpecText Spec => spec;
}

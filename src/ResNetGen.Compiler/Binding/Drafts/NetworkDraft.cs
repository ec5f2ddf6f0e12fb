using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Drafts;

/// <summary>A network with every setting read, before it is known which of them have a meaning together.</summary>
internal sealed class NetworkDraft(string name, SourceSpan nameSpan)
{
    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public required Draft<FeatureShape> Input { get; init; }

    public required Draft<int?> Classes { get; init; }

    public required Draft<StemSpec> Stem { get; init; }

    public required Draft<int> WidthFactor { get; init; }

    public required Draft<BlockOrder> Order { get; init; }

    public required Draft<Merge> Merge { get; init; }

    public required Draft<double> DropPath { get; init; }

    public required Draft<int?> OutputStride { get; init; }

    public required Draft<bool> ZeroInitResidual { get; init; }

    public required Draft<ConvolutionInit> Init { get; init; }

    public required Draft<HeadSpec> Head { get; init; }

    /// <summary>Null: no RegNet.</summary>
    public required Draft<RegNetSpec?> RegNet { get; init; }

    public required IReadOnlyList<StageDraft> Stages { get; init; }

    public bool IsRegNet => RegNet.Value is not null;

    public bool IsKnown =>
        Input.IsKnown && Classes.IsKnown && Stem.IsKnown && WidthFactor.IsKnown && Order.IsKnown && Merge.IsKnown && DropPath.IsKnown
        && OutputStride.IsKnown && ZeroInitResidual.IsKnown && Init.IsKnown && Head.IsKnown && RegNet.IsKnown
        && Stages.All(stage => stage.IsKnown);
}

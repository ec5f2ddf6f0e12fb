using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>The fully connected layer, with bias.</summary>
public sealed record LinearLayer(string Name, int InFeatures, int OutFeatures) : Layer(Name, new(InFeatures, 1, 1), new(OutFeatures, 1, 1))
{
    public override IEnumerable<StateEntry> State =>
    [
        new($"{Name}.weight", [OutFeatures, InFeatures], StateKind.Parameter),
        new($"{Name}.bias", [OutFeatures], StateKind.Parameter),
    ];

    public override long MultiplyAdds => checked((long)InFeatures * OutFeatures);
}

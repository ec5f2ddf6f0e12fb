using ResNetGen.Compiler.Spec;

namespace ResNetGen.Tool.Specs;

/// <summary>Networks of one file that a command line means.</summary>
/// <param name="AreNamed">False: the file alone is named, and all of its networks are meant.</param>
internal sealed record ChosenNetworks(LoadedSpec Spec, IReadOnlyList<BoundNetwork> Networks, bool AreNamed)
{
    public static ChosenNetworks All(LoadedSpec spec) => new(spec, spec.Networks, false);

    public static ChosenNetworks Named(LoadedSpec spec, BoundNetwork network) => new(spec, [network], true);

    /// <summary>With one network more; the first that is named takes the place of all.</summary>
    public ChosenNetworks And(BoundNetwork network) => AreNamed ? this with { Networks = [.. Networks, network] } : Named(Spec, network);
}

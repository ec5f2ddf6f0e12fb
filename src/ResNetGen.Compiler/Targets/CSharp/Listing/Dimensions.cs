using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>The channel counts and reductions that networks have as types. Equal sets are equal, whatever networks they come from.</summary>
/// <param name="Channels">Ascending, each once.</param>
/// <param name="Reductions">Ascending, each once.</param>
public sealed record Dimensions(EquatableArray<int> Channels, EquatableArray<int> Reductions)
{
    /// <summary>Strides are 1 and 2, nearly always; 64 is a RegNet's behind the stem of a ResNet.</summary>
    private static readonly EquatableArray<int> ProbableReductions = [1, 2, 4, 8, 16, 32, 64];

    public static Dimensions Of(NetworkGraph graph) => new(
        Set([graph.StemOutput.Channels, .. graph.Stages.Select(stage => stage.Output.Channels)]),
        Set([graph.StemReduction, .. graph.Stages.Select(stage => stage.Reduction)]));

    /// <summary>Those that a network in error may have: code which names them is not to blame for the spec.</summary>
    public static Dimensions Of(CompiledNetwork network) =>
        network.Graph is { } graph ? Of(graph) : new(network.ProbableChannels, ProbableReductions);

    /// <summary>All that any of them needs: the assembly's.</summary>
    public static Dimensions Union(IEnumerable<Dimensions> all)
    {
        var list = all.ToList();
        return new(Set(list.SelectMany(one => one.Channels)), Set(list.SelectMany(one => one.Reductions)));
    }

    /// <summary><c>C64</c></summary>
    public static string ChannelsType(int channels) => "C" + CSharpNumber.Plain(channels);

    /// <summary><c>S4</c></summary>
    public static string ReductionType(int reduction) => "S" + CSharpNumber.Plain(reduction);

    private static EquatableArray<int> Set(IEnumerable<int> numbers) => numbers.Distinct().OrderBy(number => number).ToEquatableArray();
}

using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit;

/// <summary>The channel counts and reductions that networks have as types. Equal sets are equal, whatever networks they come from.</summary>
/// <param name="Channels">Ascending, each once.</param>
/// <param name="Reductions">Ascending, each once.</param>
public sealed record Dimensions(EquatableArray<int> Channels, EquatableArray<int> Reductions)
{
    public static Dimensions Of(NetworkGraph graph) => new(
        Set([graph.StemOutput.Channels, .. graph.Stages.Select(stage => stage.Output.Channels)]),
        Set([graph.StemReduction, .. graph.Stages.Select(stage => stage.Reduction)]));

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

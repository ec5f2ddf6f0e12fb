using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>Live networks of the zoo against the same networks in others' code, as it was measured there.</summary>
public class PublishedNetworkTests
{
    /// <summary>By position: one network may be published twice.</summary>
    public static TheoryData<int, string> Published { get; } = Rows();

    public static TheoryData<string> StateDicts { get; } =
        new(Directory.EnumerateFiles(ReferenceFiles.Path("state_dicts")).Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Theory, MemberData(nameof(Published))]
    public void Counts_are_the_published_ones(int index, string name)
    {
        var published = PublishedNetwork.All[index];
        var graph = ZooSpecs.Graphs[name];
        var live = LiveNetwork.Of(name);

        Assert.Equal(string.Join('x', published.Input), graph.Input.ToString());
        Assert.Equal(published.Classes, graph.Classes);
        Assert.Equal(published.Parameters, live.CountedParameters);
        Assert.Equal(published.Macs, live.CountedMultiplyAdds);
        Assert.Equal(published.Depth, graph.Depth);
        Assert.Equal(published.Blocks, graph.Stages.Select(stage => stage.Blocks.Count));
        Assert.Equal(published.Entries, live.State.Count);
    }

    [Theory, MemberData(nameof(Published))]
    public void Stages_give_the_published_shapes(int index, string name)
    {
        var published = PublishedNetwork.All[index].Stages;
        var live = LiveNetwork.Of(name);

        Assert.Equal(published.Select(shape => string.Join('x', shape)), live.Outputs.Values.Select(shape => string.Join('x', shape)));
    }

    [Theory, MemberData(nameof(Published))]
    public void The_state_dict_is_the_published_one_entry_by_entry_in_its_order(int index, string name)
    {
        var published = PublishedNetwork.All[index];

        Assert.Equal(published.Sha256, StateLine.Sha256(NamingConvention.Apply(published.Names, InPyTorchsOrder(name))));
    }

    [Theory, MemberData(nameof(StateDicts))]
    public void The_state_dict_is_the_list_line_by_line(string list)
    {
        var published = PublishedNetwork.All.First(network => network.Published == list[(list.IndexOf('.') + 1)..]);

        Assert.Equal(
            File.ReadLines(ReferenceFiles.Path("state_dicts", list + ".txt")).Select(StateLine.Parse),
            NamingConvention.Apply(published.Names, InPyTorchsOrder(published.Network)));
    }

    /// <summary>The live network's entries, put where the compiler says that PyTorch has them.</summary>
    private static IEnumerable<StateLine> InPyTorchsOrder(string name)
    {
        var live = LiveNetwork.Of(name).State.ToDictionary(line => line.Name);
        Assert.Equal(live.Count, ZooSpecs.Graphs[name].State.Count());
        return ZooSpecs.Graphs[name].State.Select(entry => live[entry.Name]);
    }

    private static TheoryData<int, string> Rows()
    {
        TheoryData<int, string> rows = [];
        foreach (var (index, published) in PublishedNetwork.All.Index())
            rows.Add(index, published.Network);
        return rows;
    }
}

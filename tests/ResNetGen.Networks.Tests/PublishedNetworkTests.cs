using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>
/// Live networks of the zoo against the same networks in others' code, as it was measured there. Of those that <c>make test</c> does not make, what the compiler says is compared.
/// </summary>
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

        Assert.Equal(string.Join('x', published.Input), graph.Input.ToString());
        Assert.Equal(published.Classes, graph.Classes);
        Assert.Equal(published.Parameters, graph.Parameters);
        Assert.Equal(published.Macs, graph.MultiplyAdds);
        Assert.Equal(published.Depth, graph.Depth);
        Assert.Equal(published.Blocks, graph.Stages.Select(stage => stage.Blocks.Count));
        Assert.Equal(published.Entries, graph.State.Count());
        if (ZooSpecs.IsLarge(name))
            return;
        var live = LiveNetwork.Of(name);
        Assert.Equal(published.Parameters, live.CountedParameters);
        Assert.Equal(published.Macs, live.CountedMultiplyAdds);
        Assert.Equal(published.Entries, live.State.Count);
    }

    [Theory, MemberData(nameof(Published))]
    public void Stages_give_the_published_shapes(int index, string name)
    {
        var published = PublishedNetwork.All[index].Stages;
        var shapes = published.Select(shape => string.Join('x', shape)).ToList();

        Assert.Equal(shapes, ZooSpecs.Graphs[name].Stages.Select(stage => stage.Output.ToString()));
        if (!ZooSpecs.IsLarge(name))
            Assert.Equal(shapes, LiveNetwork.Of(name).Outputs.Values.Select(shape => string.Join('x', shape)));
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

    /// <summary>Those of one network of each convention, and of each that a convention has exceptions for.</summary>
    [Theory]
    [InlineData("resnetv2_50", WeightNames.Timm)]
    [InlineData("resnetv2_50d", WeightNames.Timm)]
    [InlineData("resnetv2_50x1_bit", WeightNames.Timm)]
    [InlineData("gcresnext50ts", WeightNames.Timm)]
    [InlineData("regnety_004", WeightNames.Timm)]
    [InlineData("legacy_seresnext50_32x4d", WeightNames.Timm)]
    [InlineData("regnet_x_400mf", WeightNames.TorchvisionRegNet)]
    [InlineData("regnet_y_800mf", WeightNames.TorchvisionRegNet)]
    [InlineData("regnet_y_8gf", WeightNames.TorchvisionRegNet)]
    [InlineData("kuangliu_preact_resnet50", WeightNames.PyTorchCifar)]
    [InlineData("resnet20_cifar_optionB", WeightNames.PyTorchCifar)]
    public void A_file_of_the_published_names_and_shapes_loads_by_one_setting(string name, WeightNames names)
    {
        var published = PublishedNetwork.All.First(network => network.Published == name);
        using var network = Zoo.Networks.All.Single(network => network.Name == published.Network).Create();
        using var expected = Zoo.Networks.All.Single(network => network.Name == published.Network).Create();
        using var folder = new TemporaryFolder();
        SafetensorsFile.Write(folder.In("published.safetensors"), expected.state_dict().Select(entry =>
            (NamingConvention.Apply(published.Names, [StateLine.Of(entry.Key, entry.Value)]).Single(), entry.Value)));

        var report = network.LoadWeights(folder.In("published.safetensors"), WeightOptions.ForCheckpoint);

        Assert.Equal(published.Entries, report.Loaded.Count);
        Assert.Contains(report.Notes, note => note.EndsWith($"(WeightNames.{names}).", StringComparison.Ordinal));
        Assert.All(expected.state_dict(), entry => Assert.True(entry.Value.equal(network.state_dict()[entry.Key]).all().item<bool>(), entry.Key));
    }

    /// <summary>The live network's entries, put where the compiler says that PyTorch has them.</summary>
    private static IEnumerable<StateLine> InPyTorchsOrder(string name)
    {
        if (ZooSpecs.IsLarge(name))
            return ZooSpecs.Graphs[name].State.Select(StateLine.Of);
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

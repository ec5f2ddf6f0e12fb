using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>What is said when weights do not fit must not lead to a network of which trained parts are at their initial values.</summary>
public sealed class TransferAdviceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_of_a_shallower_network_is_called_that_and_no_stage_is_advised_to_be_left_out()
    {
        var message = Mismatch(new StagedNet(), new StagedNet(second: 3));
        Assert.Equal(
            "The depths differ: the file has fewer blocks in layer2 (1) than the network (3). It is the file of another network: load it into a network of its own depth.", message.Split('\n')[1]);
        AssertNoLeavingOut(message);
    }

    [Fact]
    public void The_file_of_a_deeper_network_names_every_stage_that_differs()
    {
        var message = Mismatch(new StagedNet(first: 2, second: 4, classes: 7), new StagedNet(second: 2));
        Assert.Contains("the file has more blocks in layer1 (2) than the network (1) and more blocks in layer2 (4) than the network (2)", message);
        AssertNoLeavingOut(message);
    }

    [Fact]
    public void The_file_of_a_wider_network_is_called_that()
    {
        var message = Mismatch(new Holder(("a", ones(4)), ("b", ones(4)), ("c", ones(4)), ("d", ones(2))), new Holder(("a", ones(2)), ("b", ones(2)), ("c", ones(2)), ("d", ones(2))));
        Assert.Equal("All names agree, but only 1 of the network's 4 tensors fits: it is the file of a network of other widths.", message.Split('\n')[1]);
        AssertNoLeavingOut(message);
    }

    [Fact]
    public void Blocks_of_another_kind_are_named()
    {
        var message = Mismatch(new StagedNet(), new StagedNet(squeeze: true));
        Assert.Contains("The blocks differ: those of the network have 'se', which those of the file lack.", message);
        AssertNoLeavingOut(message);
    }

    [Fact]
    public void A_part_of_which_some_tensors_fit_is_never_advised_to_be_left_out()
    {
        using var target = new Part(("stem_a", ones(2)), ("part.a", ones(2)), ("part.b", ones(2)));
        AssertNoLeavingOut(Mismatch(new Part(("stem_a", ones(2)), ("part.a", ones(2))), target));
    }

    [Fact]
    public void A_part_that_the_network_lacks_is_not_called_new()
    {
        var message = Mismatch(new StagedNet(), new StagedNet(head: false));
        Assert.Contains("The network lacks 'fc' and has all else. If it needs no more, leave it out: LoadWeights(path, filter: name => !name.StartsWith(\"fc.\")).", message);
    }

    [Fact]
    public void The_report_says_in_one_line_what_keeps_its_values_by_the_largest_parts()
    {
        using var source = new StagedNet();
        using var target = new StagedNet(second: 3);
        source.SaveWeights(folder.In("f"));

        var report = target.LoadWeights(folder.In("f"), strict: false, filter: name => name != "conv1.weight");

        Assert.Equal(
            $"StagedNet: 37 of 62 tensors loaded from '{folder.In("f")}'. 25 keep the values that they had (the initial ones, in a new network): conv1 (1), layer2.1 (12), layer2.2 (12).", report.Summary);
        Assert.Equal(report.Summary, report.ToString());
        Assert.Equal(25, report.Unchanged.Count);
    }

    [Fact]
    public void A_report_prints_as_lines_to_read()
    {
        using var source = new StagedNet();
        using var target = new StagedNet(head: false);
        source.SaveWeights(folder.In("f"));

        Assert.Equal(
            $"""
            StagedNet: all 36 tensors loaded from '{folder.In("f")}'.
              In the file and not in the network (2): fc.bias, fc.weight.
            """,
            target.LoadWeights(folder.In("f"), strict: false).ToString());
    }

    private static void AssertNoLeavingOut(string message)
    {
        Assert.DoesNotContain("leave it out", message);
        Assert.DoesNotContain("leave them out", message);
        Assert.DoesNotContain("StartsWith", message);
        Assert.DoesNotContain("trict", message);
    }

    private string Mismatch(nn.Module source, nn.Module target)
    {
        using (source)
        using (target)
        {
            source.SaveWeights(folder.In("f"));
            return Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f"))).Message;
        }
    }

    /// <summary>Tensors by names with points, each in modules of these names.</summary>
    private sealed class Part : nn.Module
    {
        public Part(params (string Name, Tensor Tensor)[] tensors) : base(nameof(Part))
        {
            foreach (var group in tensors.GroupBy(entry => entry.Name.Split('.')[0]))
            {
                if (group.First().Name == group.Key)
                    register_buffer(group.Key, group.First().Tensor);
                else
                    register_module(group.Key, new Holder([.. group.Select(entry => (entry.Name.Split('.')[1], entry.Tensor))]));
            }
        }
    }
}

using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

public sealed class MismatchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_that_does_not_fit_stands_in_one_error_and_nothing_is_loaded()
    {
        using var source = new Holder(
            ("same", ones(2)), ("shape", ones(2, 3)), ("kind", ones(2)), ("width", ones(2, ScalarType.Int32)), ("extra1", ones(1)), ("extra2", ones(1)));
        using var target = new Holder(
            ("same", zeros(2)), ("shape", zeros(3, 2)), ("kind", zeros(2, ScalarType.Int64)), ("width", zeros(2, ScalarType.Int64)), ("lacking", zeros([])));
        source.SaveWeights(folder.In("f"));
        var before = State.Of(target);

        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f")));

        Assert.Equal(before, State.Of(target));
        Assert.Equal(["lacking"], error.Report.Missing);
        Assert.Equal(["extra1", "extra2"], error.Report.Unexpected.Order());
        Assert.Equal(
            [("kind", "F32 2", "I64 2"), ("shape", "F32 2x3", "F32 3x2"), ("width", "I32 2", "I64 2")],
            error.Report.Differing.Select(one => (one.Name, one.InFile, one.InNetwork)).Order());
        Assert.Empty(error.Report.Loaded);
        Assert.Equal(
            $"""
            The weights in '{folder.In("f")}' do not fit Holder; nothing was loaded.
            It may be the file of another network: only 1 of the network's 5 tensors fits.
              the network has, the file lacks (1):
                lacking
              the file has, the network lacks (2):
                extra1
                extra2
              different in shape or type (3):
                shape: F32 2x3 in the file, F32 3x2 in the network
                kind: F32 2 in the file, I64 2 in the network
                width: I32 2 in the file, I64 2 in the network
            """,
            error.Message);
    }

    [Fact]
    public void A_head_of_another_class_count_is_named_with_the_filter_that_leaves_it_out()
    {
        using var source = SmallNet.Filled();
        using var target = new SmallNet(classes: 7);
        source.SaveWeights(folder.In("f"));
        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f")));
        Assert.Contains(
            "'fc' is for 4 classes in the file and for 7 in the network. If 'fc' is a new part of the network, leave it out: LoadWeights(path, filter: name => !name.StartsWith(\"fc.\")). It then keeps the values that it has now.",
            error.Message);
        Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f"), strict: false));
    }

    [Fact]
    public void A_filter_loads_all_but_a_new_head()
    {
        using var source = SmallNet.Filled();
        using var target = new SmallNet(classes: 7);
        source.SaveWeights(folder.In("f"));
        var head = State.Of(target)["fc.weight"];

        var report = target.LoadWeights(folder.In("f"), filter: name => !name.StartsWith("fc."));

        Assert.Equal(["fc.bias", "fc.weight"], report.Skipped.Order());
        Assert.Equal(head, State.Of(target)["fc.weight"]);
        Assert.Equal(6, report.Loaded.Count);
        foreach (var name in report.Loaded)
            State.AssertHoldsNumbers(name, target.state_dict()[name]);
    }

    [Fact]
    public void Without_strictness_names_on_one_side_are_passed_over_and_reported()
    {
        using var source = new Holder(("a", ones(2)), ("old", ones(1)));
        using var target = new Holder(("a", zeros(2)), ("new", zeros(1)));
        source.SaveWeights(folder.In("f"));

        var report = target.LoadWeights(folder.In("f"), strict: false);

        Assert.Equal(["a"], report.Loaded);
        Assert.Equal(["new"], report.Missing);
        Assert.Equal(["old"], report.Unexpected);
        Assert.Equal([1, 1], target.state_dict()["a"].data<float>().ToArray());
        Assert.Equal([0], target.state_dict()["new"].data<float>().ToArray());
    }

    [Fact]
    public void Without_strictness_a_file_with_none_of_the_names_is_still_an_error()
    {
        using var source = new Holder(("other", ones(2)));
        using var target = new Holder(("a", zeros(2)));
        source.SaveWeights(folder.In("f"));
        Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f"), strict: false));
    }

    [Fact]
    public void Long_lists_are_cut_in_the_message_and_whole_in_the_report()
    {
        using var source = new Holder([.. Enumerable.Range(0, 50).Select(i => ($"extra{i:00}", ones(1))), ("a", ones(1))]);
        using var target = new Holder(("a", zeros(1)));
        source.SaveWeights(folder.In("f"));
        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f")));
        Assert.Contains("and 30 more", error.Message);
        Assert.DoesNotContain("extra20", error.Message);
        Assert.Equal(50, error.Report.Unexpected.Count);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var net = new SmallNet();
        var error = Assert.Throws<FileNotFoundException>(() => net.LoadWeights(folder.In("none.safetensors")));
        Assert.Contains(folder.In("none.safetensors"), error.Message);
    }
}

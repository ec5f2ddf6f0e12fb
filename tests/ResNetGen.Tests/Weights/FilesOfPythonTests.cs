using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

[Collection(nameof(PythonFiles))]
public sealed class FilesOfPythonTests(PythonFiles files)
{
    public static TheoryData<string, ScalarType> TypesAndModules()
    {
        var data = new TheoryData<string, ScalarType>();
        foreach (var type in (string[])["F32", "F16", "BF16", "F64"])
            foreach (var module in (ScalarType[])[ScalarType.Float32, ScalarType.Float64, ScalarType.Float16, ScalarType.BFloat16])
                data.Add(type, module);
        return data;
    }

    [Theory, MemberData(nameof(TypesAndModules))]
    public void A_file_of_any_float_type_loads_into_a_module_of_any_other(string type, ScalarType moduleType)
    {
        foreach (var name in (string[])[$"{type}.safetensors", $"{type}.pth", $"legacy.{type}.pth"])
        {
            using var net = new SmallNet();
            net.to(moduleType);

            var report = net.LoadWeights(files[name]);

            State.AssertHoldsNumbers(net);
            Assert.Equal(net.state_dict().Keys.Order(), report.Loaded.Order());
            Assert.Equal(ScalarType.Int64, net.state_dict()["bn1.num_batches_tracked"].dtype);
            Assert.Equal(moduleType, net.state_dict()["fc.weight"].dtype);
        }
    }

    [Theory]
    [InlineData("state_dict")]
    [InlineData("model_state_dict")]
    [InlineData("model")]
    [InlineData("parameters")]
    [InlineData("protocol4")]
    public void State_dicts_in_checkpoints_parameters_and_newer_pickles_are_read(string name)
    {
        foreach (var file in (string[])[$"{name}.pth", $"legacy.{name}.pth"])
        {
            using var net = new SmallNet();
            net.LoadWeights(files[file]);
            State.AssertHoldsNumbers(net);
        }
    }

    [Theory]
    [InlineData("views.pth")]
    [InlineData("legacy.views.pth")]
    public void Views_load_in_the_order_of_their_shape(string name)
    {
        var tensors = new (string Name, Tensor Tensor)[]
        {
            ("transposed", zeros(4, 3)), ("channels_last", zeros(2, 3, 4, 5)), ("every_second", zeros(4, 3)), ("behind_others", zeros(2, 3)),
            ("repeated", zeros(3, 2)), ("scalar", zeros([])), ("empty", zeros(0, 3)), ("empty_transposed", zeros(3, 0)),
        };
        using var module = new Holder(tensors);

        module.LoadWeights(files[name]);

        foreach (var (tensorName, tensor) in tensors.Where(entry => entry.Name != "repeated"))
            State.AssertHoldsNumbers(tensorName, tensor);
        Assert.Equal(Enumerable.Repeat(2.5f, 6), tensors.Single(entry => entry.Name == "repeated").Tensor.data<float>().ToArray());
    }

    [Theory]
    [InlineData("tied.pth")]
    [InlineData("legacy.tied.pth")]
    public void Tensors_that_share_a_storage_load_each_with_its_own_part(string name)
    {
        using var first = zeros(3, 2);
        using var second = zeros(3, 2);
        using var part = zeros(2, 2);
        using var module = new Holder(("first", first), ("second", second), ("part", part));

        module.LoadWeights(files[name]);

        State.AssertHoldsNumbers("first", first);
        Assert.Equal(first.data<float>().ToArray(), second.data<float>().ToArray());
        Assert.Equal(first.data<float>().ToArray()[2..], part.data<float>().ToArray());
    }

    [Theory]
    [InlineData("whole.pth")]
    [InlineData("legacy.whole.pth")]
    public void Whole_numbers_and_bools_load_exactly(string name)
    {
        using var whole = zeros(3, ScalarType.Int64);
        using var small = zeros(2, ScalarType.Int8);
        using var truth = zeros(3, ScalarType.Bool);
        using var module = new Holder(("whole", whole), ("small", small), ("truth", truth));

        module.LoadWeights(files[name]);

        State.AssertHoldsNumbers("whole", whole);
        Assert.Equal([-3, 4], small.data<sbyte>().ToArray());
        Assert.Equal([true, false, true], truth.data<bool>().ToArray());
    }

    [Theory]
    [InlineData("counterless.pth")]
    [InlineData("legacy.counterless.pth")]
    public void A_file_from_before_the_batch_counters_loads_strictly_and_says_so(string name)
    {
        using var net = new SmallNet();

        var report = net.LoadWeights(files[name]);

        Assert.Equal(["bn1.num_batches_tracked"], report.Skipped);
        Assert.Empty(report.Missing);
        Assert.Equal(0, net.state_dict()["bn1.num_batches_tracked"].item<long>());
    }

    [Theory]
    [InlineData("hostile.pth", "'posix.system'")]
    [InlineData("legacy.hostile.pth", "'posix.system'")]
    [InlineData("whole_model.pth", "'__main__.SmallNet'")]
    [InlineData("script.pt", "TorchScript")]
    public void A_file_with_more_than_tensors_is_refused_by_name(string name, string expected)
    {
        using var net = new SmallNet();
        var error = Assert.Throws<WeightFormatException>(() => net.LoadWeights(files[name]));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(files["ran"]), "Code in the file was executed.");
    }
}

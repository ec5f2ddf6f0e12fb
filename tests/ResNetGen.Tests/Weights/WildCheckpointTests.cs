using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>Checkpoints as training frameworks write them, loaded by one setting.</summary>
[Collection(nameof(WildFiles))]
public sealed class WildCheckpointTests(WildFiles files)
{
    [Theory]
    [InlineData("parallel.pth", "The names in the file begin with 'module.'.")]
    [InlineData("three-parts.pth", "The names in the file begin with 'module.model.encoder.'.")]
    [InlineData("lightning.ckpt", "The names in the file begin with 'model.'.")]
    [InlineData("mmpretrain.pth", "The names in the file begin with 'backbone.'.", "The head 'fc' is 'head.fc' in the file.")]
    [InlineData("last-linear.pth", "The head 'fc' is 'last_linear' in the file.")]
    [InlineData("linear.pth", "The names in the file begin with 'module.'.", "The head 'fc' is 'module.linear' in the file.")]
    [InlineData("hugging-face.safetensors", "The names in the file are Hugging Face's (WeightNames.HuggingFace).")]
    [InlineData("keras.safetensors", "The names in the file are Keras' (WeightNames.Keras).")]
    [InlineData("keras-2.safetensors", "The names in the file are Keras' (WeightNames.Keras).")]
    public void A_checkpoint_loads_by_one_setting_that_its_error_names_first(string name, params string[] notes)
    {
        using var net = new StagedNet();
        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(files[name]));
        var report = net.LoadWeights(files[name], WeightOptions.ForCheckpoint);

        Assert.StartsWith($"{string.Join(" ", notes)} Load it by LoadWeights(path, WeightOptions.ForCheckpoint)", error.Message.Split('\n')[1]);
        Assert.Equal(2, error.Message.Split('\n').Length);
        Assert.Equal(notes, report.Notes);
        AssertHoldsNumbers(net, report);
    }

    [Theory]
    [InlineData("plain.pth")]
    [InlineData("counters-of-one.pth")]
    [InlineData("some-counters.pth")]
    [InlineData("nested.pth")]
    [InlineData("mixed.pth")]
    [InlineData("subclass.pth")]
    [InlineData("beside.2.pth")]
    [InlineData("beside.4.pth")]
    [InlineData("legacy.beside.pth")]
    public void A_file_whose_names_are_the_networks_loads_whatever_lies_beside_the_weights(string name)
    {
        using var net = new StagedNet();
        var report = net.LoadWeights(files[name]);
        AssertHoldsNumbers(net, report);
        Assert.Empty(report.Missing);
        Assert.All(report.Unchanged, one => Assert.EndsWith("num_batches_tracked", one));
    }

    [Fact]
    public void Counters_may_be_missing_one_by_one_and_the_report_says_so()
    {
        using var net = new StagedNet();
        var report = net.LoadWeights(files["some-counters.pth"]);
        Assert.Equal(3, report.Unchanged.Count);
        Assert.Equal(
            $"StagedNet: 35 of 38 tensors loaded from '{files["some-counters.pth"]}'. 3 keep the values that they had (the initial ones, in a new network): num_batches_tracked (3).",
            report.ToString());
    }

    [Fact]
    public void The_running_average_of_a_timm_checkpoint_is_chosen_by_its_entry()
    {
        using var net = new StagedNet();
        var plain = net.LoadWeights(files["timm.pth.tar"]);
        Assert.Equal([0], net.state_dict()["fc.bias"].data<float>().Distinct());
        Assert.Contains("'state_dict_ema' holds tensors too (WeightOptions.Entry)", plain.ToString(), StringComparison.Ordinal);

        AssertHoldsNumbers(net, net.LoadWeights(files["timm.pth.tar"], new WeightOptions { Entry = "state_dict_ema" }));
    }

    [Fact]
    public void Several_entries_that_could_be_meant_are_listed_and_one_is_chosen_by_name()
    {
        using var net = new StagedNet();
        var error = Assert.Throws<WeightFormatException>(() => net.LoadWeights(files["pairs.pth"]));
        Assert.Contains("it holds tensors in several entries: 'student' (38 tensors) and 'teacher' (38 tensors). Choose one: LoadWeights(path, new WeightOptions { Entry = \"student\" }).", error.Message);

        error = Assert.Throws<WeightFormatException>(() => net.LoadWeights(files["pairs.pth"], new WeightOptions { Entry = "pupil" }));
        Assert.Contains("it has no entry 'pupil' that holds tensors. Entries that do: 'student' (38 tensors) and 'teacher' (38 tensors).", error.Message);

        AssertHoldsNumbers(net, net.LoadWeights(files["pairs.pth"], new WeightOptions { Entry = "student" }));
        AssertHoldsNumbers(net, net.LoadWeights(files["nested.pth"], new WeightOptions { Entry = "model.state_dict" }));
    }

    [Fact]
    public void Two_copies_of_a_network_in_one_file_are_named_and_the_user_chooses()
    {
        using var net = new StagedNet();
        foreach (var options in (WeightOptions[])[new(), WeightOptions.ForCheckpoint])
        {
            var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(files["contrast.pth"], options));
            Assert.StartsWith("The network's names are in the file more than once, with the prefixes 'module.encoder_k.' and 'module.encoder_q.'. Choose one: ", error.Message.Split('\n')[1]);
        }

        var report = net.LoadWeights(files["contrast.pth"], new WeightOptions { Prefix = "module.encoder_k." });
        AssertHoldsNumbers(net, report);
        Assert.Equal(39, report.Skipped.Count);
    }

    [Fact]
    public void The_backbone_of_a_detector_loads_and_what_is_not_of_it_is_said()
    {
        using var net = new StagedNet(head: false);
        var report = net.LoadWeights(files["detectron2.pth"], WeightOptions.ForCheckpoint);
        AssertHoldsNumbers(net, report);
        Assert.Equal(["The names in the file are detectron2's (WeightNames.Detectron2).", "The names in the file begin with 'backbone.bottom_up.'."], report.Notes);
        Assert.Contains("In the file and left out (3): backbone.fpn_lateral2.weight, roi_heads.box_head.fc1.weight, pixel_mean.", report.ToString());
    }

    [Fact]
    public void A_head_of_another_length_under_another_name_behind_a_prefix_is_told_in_the_terms_of_the_network()
    {
        using var net = new StagedNet();
        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(files["head-of-1000.pth"]));
        Assert.Equal(
            $$"""
            The weights in '{{files["head-of-1000.pth"]}}' do not fit StagedNet; nothing was loaded.
            The names in the file begin with 'backbone.'. The head 'fc' is 'head.fc' in the file. LoadWeights(path, WeightOptions.ForCheckpoint) allows for that; what then still does not fit:
            'fc' is for 1000 classes in the file and for 10 in the network. If 'fc' is a new part of the network, leave it out: LoadWeights(path, WeightOptions.ForCheckpoint with { Filter = name => !name.StartsWith("fc.") }). It then keeps the values that it has now.
              different in shape or type (2):
                fc.weight: F32 1000x6 in the file, F32 10x6 in the network
                fc.bias: F32 1000 in the file, F32 10 in the network
            """,
            error.Message);

        var report = net.LoadWeights(files["head-of-1000.pth"], WeightOptions.ForCheckpoint with { Filter = name => !name.StartsWith("fc.") });
        AssertHoldsNumbers(net, report);
        Assert.Equal(["fc.weight", "fc.bias"], report.Unchanged);
    }

    [Fact]
    public void A_prefix_and_a_rename_by_hand_do_what_the_search_does()
    {
        using var net = new StagedNet();
        AssertHoldsNumbers(net, net.LoadWeights(files["three-parts.pth"], new WeightOptions { Prefix = "module.model.encoder." }));
        AssertHoldsNumbers(net, net.LoadWeights(files["last-linear.pth"], new WeightOptions { Rename = name => name.Replace("last_linear.", "fc.") }));

        var error = Assert.Throws<InvalidOperationException>(() => net.LoadWeights(files["plain.pth"], new WeightOptions { Rename = _ => "conv1.weight" }));
        Assert.Contains("would both be 'conv1.weight' in the network", error.Message);
    }

    /// <summary>Every tensor that was loaded; and more than half were.</summary>
    private static void AssertHoldsNumbers(nn.Module net, WeightReport report)
    {
        Assert.InRange(report.Loaded.Count, 29, 38);
        foreach (var name in report.Loaded)
            State.AssertHoldsNumbers(name, net.state_dict()[name]);
    }
}

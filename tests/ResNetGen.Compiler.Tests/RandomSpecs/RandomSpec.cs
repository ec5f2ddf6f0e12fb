using System.Globalization;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Draws a spec that is valid by construction: any setting of the language, with any other that it has a meaning beside.</summary>
internal sealed class RandomSpec
{
    private readonly Draw draw;

    private readonly Dictionary<string, string> settings = [];

    private RandomSpec(Draw draw) => this.draw = draw;

    /// <summary>A file with one network of this name.</summary>
    public static string Write(string name, int seed) => Write(name, seed, network => network);

    /// <summary>The same, with the network written otherwise than it was drawn.</summary>
    public static string Write(string name, int seed, Func<RandomNetwork, RandomNetwork> rewrite)
    {
        var draw = new Draw(seed);
        return new RandomSpecText(draw).Write(rewrite(new RandomSpec(draw).Network(name)));
    }

    private RandomNetwork Network(string name)
    {
        RandomMap input = new(draw.Of(1, 3, 3, 4), draw.Between(16, 64), draw.Between(16, 64), 1);
        settings["input"] = string.Create(CultureInfo.InvariantCulture, $"{input.Channels}x{input.Height}x{input.Width}");
        // A RegNet's widths are multiples of 8, whatever else is drawn.
        var isRegNet = draw.Chance(0.1);
        var unit = isRegNet ? 4 : draw.Of(1, 2, 4);
        var factor = draw.Chance(0.8) ? 1 : draw.Between(2, 3);
        if (draw.Chance(0.3))
            settings["padding"] = draw.Of("centred", "same", "same_lower");
        var stem = RandomStem.Draw(draw, input, unit, settings.GetValueOrDefault("padding", "").StartsWith("same", StringComparison.Ordinal));
        if (isRegNet && stem.Output.Channels is null)
            stem = new("none", input);
        IReadOnlyList<RandomStage> stages = isRegNet ? [] : new RandomStages(draw, unit, factor).Draw(stem.Output, stem.Text);
        if (stem.Text is { } text)
            settings["stem"] = text;
        if (isRegNet)
            RegNet(stem.Output.Channels!.Value, unit);
        else
            Stages(stages, stem.Output, factor);
        Ends();
        var shortcuts = isRegNet ? [settings.GetValueOrDefault("shortcut", "")] : stages.Select(stage => stage.Layers.GetValueOrDefault("shortcut", "")).ToList();
        Residuals(shortcuts.Contains("none"), shortcuts.All(shortcut => shortcut == "none"), stages.Any(stage => stage.Own.Keys.Any(key => key is "scale" or "radix" or "select" or "anti_alias")));
        if (isRegNet ? IsProjection(shortcuts[0]) : stages.Any(stage => stage.Stride > 1 && IsProjection(stage.Layers.GetValueOrDefault("shortcut", ""))))
            settings["projection_kernel"] = draw.Of("1", "1", "3");
        return new(name, settings, stages);
    }

    /// <summary>Of stages with a stride, or the default's.</summary>
    private static bool IsProjection(string shortcut) => shortcut is "" or "projection" or "projection_all";

    private void RegNet(int input, int unit)
    {
        const int narrowest = 8;
        var group = draw.Of(4, 8);
        settings["regnet"] = string.Create(
            CultureInfo.InvariantCulture,
            $"{{ w0: {narrowest}, wa: {draw.Of("4", "6.5", "0")}, wm: {draw.Of("1.5", "2.25")}, depth: {draw.Between(1, 5)}, group_width: {group}{draw.Of("", "", ", bottleneck_ratio: 0.5", ", bottleneck_ratio: 2")}{draw.Of("", "", ", rounding: pycls", ", rounding: torchvision")} }}");
        if (draw.Chance(0.5))
            settings["block"] = "bottleneck";
        foreach (var (key, value) in new RandomLayers(draw, unit).OfRegNet(input, narrowest))
            settings[key] = value;
    }

    private void Stages(IReadOnlyList<RandomStage> stages, RandomMap input, int factor)
    {
        if (factor > 1 && stages.Any(stage => stage.Own.ContainsKey("width")))
            settings["width_factor"] = factor.ToString(CultureInfo.InvariantCulture);
        // A filter takes the place of a stride, and here a dilation could.
        if (stages.Any(stage => stage.Layers.TryGetValue("dilation", out var dilation) && dilation != "1")
            || stages.Any(stage => stage.Own.ContainsKey("anti_alias")) || draw.Chance(0.5))
            return;
        foreach (var target in new[] { 8, 16, 32 }.Where(target => Reaches(stages, input, target)))
            settings["output_stride"] = target.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the stages come to this total stride, dilated from there on, with every kernel on its map.</summary>
    private static bool Reaches(IReadOnlyList<RandomStage> stages, RandomMap map, int target)
    {
        var dilation = 1;
        foreach (var stage in stages)
        {
            var stride = stage.Stride;
            if (map.Reduction * stride > target)
            {
                dilation *= stride;
                stride = 1;
            }

            map = map.Stride(1, stride);
            if (dilation * stage.Reach >= map.Side)
                return false;
        }

        return map.Reduction == target;
    }

    private void Ends()
    {
        if (draw.Chance(0.15))
            settings["classes"] = "none";
        else if (draw.Chance(0.9))
            settings["classes"] = draw.Between(1, 12).ToString(CultureInfo.InvariantCulture);
        if (settings.GetValueOrDefault("classes") != "none" && draw.Chance(0.3))
            settings["head"] = $"{{ pool: {draw.Of("avg", "max")}, dropout: {draw.Of("0", "0.2")}{draw.Of("", "", ", activation: softmax", ", activation: sigmoid")} }}";
        if (draw.Chance(0.3))
            settings["init"] = draw.Of("kaiming_fan_out", "kaiming_fan_in", "xavier", "default");
        if (draw.Chance(0.2))
            settings["convolution"] = draw.Of("standard", "standardized", "standardized(1e-8)");
    }

    /// <summary>What has no meaning in plain nets, wholly or in part.</summary>
    private void Residuals(bool hasPlainStage, bool isPlain, bool goesWithPostAlone)
    {
        var isPre = draw.Chance(0.35) && !goesWithPostAlone;
        if (isPre || draw.Chance(0.2))
            settings["order"] = isPre ? "pre" : "post";
        if (isPre && draw.Chance(0.3))
            settings["final_norm"] = draw.Of("true", "false");
        if (!isPre && !isPlain && draw.Chance(0.4))
            settings["merge"] = draw.Of("relu(F + x)", "relu(F) + x", "relu(F + x^2)");
        if (!hasPlainStage && draw.Chance(0.3))
            settings["drop_path"] = draw.Of("0.1", "0.25");
        if (!hasPlainStage && settings.GetValueOrDefault("merge") != "relu(F) + x" && draw.Chance(0.3))
            settings["zero_init_residual"] = draw.Of("true", "false");
    }
}

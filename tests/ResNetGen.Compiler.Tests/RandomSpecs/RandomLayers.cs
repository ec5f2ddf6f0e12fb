using System.Globalization;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Draws the settings that any block takes. Which of them are written at all is drawn once for the network.</summary>
/// <param name="unit">Divides the channels of every layer, so that as many groups always fit.</param>
internal sealed class RandomLayers(Draw draw, int unit)
{
    private static readonly string[] Keys = ["shortcut", "stride_in", "attention", "dropout", "dilation", "activation", "norm", "bias"];

    private static readonly string[] Activations =
        ["relu", "leaky_relu", "leaky_relu(0.2)", "relu6", "sigmoid", "tanh", "silu", "gelu", "elu", "mish", "hardswish", "prelu"];

    private readonly HashSet<string> written = [.. Keys.Where(_ => draw.Chance(0.4))];

    /// <summary>One kind of norm and of activation for all stages, as usual, or any.</summary>
    private readonly bool isUniform = draw.Chance(0.5);

    private readonly Dictionary<string, string> last = [];

    /// <param name="input">Channels that the stage is given.</param>
    /// <param name="side">The shorter side of the map that it gives.</param>
    /// <param name="blocks">How many blocks the stage has; 0: that is not known.</param>
    public Dictionary<string, string> Of(RandomBlock block, int input, int stride, int side, int blocks) => written.ToDictionary(key => key, key => key switch
    {
        "shortcut" => Shortcut(input, block.Output, stride),
        "stride_in" => block.HasPointwise ? draw.Of("1x1", "3x3") : "3x3",
        "attention" => Attention(block, input),
        "dropout" => block.Convolutions.Count > 1 ? draw.Of("0", "0.1", "5e-1") : "0",
        "dilation" => Dilation(block, side, blocks),
        "activation" => Activation(block),
        "bias" => Repeated(key, () => draw.Of("false", "true", "main_path")),
        _ => input % unit == 0 ? Repeated(key, () => Norm(draw.CommonDivisor(unit))) : Norm(1),
    });

    private string Activation(RandomBlock block)
    {
        var activation = Repeated("activation", () => draw.Of(Activations));
        return activation == "prelu" && IsCompound(block) ? "relu" : activation;
    }

    private static bool IsCompound(RandomBlock block) => block.Written.Keys.Any(key => key is "scale" or "radix" or "select");

    /// <summary>For a RegNet, which has one value for all of its stages.</summary>
    /// <param name="input">Channels that the first stage is given.</param>
    /// <param name="narrowest">Channels of the narrowest stage, the first one.</param>
    public Dictionary<string, string> OfRegNet(int input, int narrowest)
    {
        var block = new RandomBlock(new Dictionary<string, string> { ["block"] = "bottleneck" }, null, [new(1, unit), new(3, unit), new(1, narrowest)]);
        var settings = Of(block, input, stride: 2, side: 1, blocks: 0);
        // A share of one input channel leaves none.
        if (settings.TryGetValue("attention", out var attention) && attention.Contains("se(ratio", StringComparison.Ordinal) && !attention.Contains("after", StringComparison.Ordinal))
            settings["attention"] = input < 8 ? "se(ratio 1)" : draw.Of("se(ratio 0.25)", "se(ratio 0.5)");
        return settings;
    }

    private string Repeated(string key, Func<string> value) =>
        isUniform && last.TryGetValue(key, out var before) ? before : last[key] = value();

    private string Shortcut(int input, int output, int stride) =>
        draw.Of([
            "projection", "projection_all", "avgpool_projection", "avgpool_projection", .. draw.Chance(0.3) ? ["none"] : Array.Empty<string>(),
            .. output >= input || (output == input && stride == 1) ? ["zero_pad", "zero_pad"] : Array.Empty<string>()]);

    private string Norm(int groups) =>
        draw.Of("batch", "batch(1e-3, 0.01)", "none", string.Create(CultureInfo.InvariantCulture, $"group({groups})"));

    private string Attention(RandomBlock block, int input)
    {
        var isSpatial = block.Convolutions.Any(convolution => convolution.Kernel > 1) && draw.Chance(0.3);
        var kind = Attention(isSpatial ? block.Convolutions.First(convolution => convolution.Kernel > 1).Channels : block.Output);
        // Which channels the layers of a split give is not known here.
        if (isSpatial && kind.Contains("exact", StringComparison.Ordinal))
            kind = "se(4)";
        if (kind == "none" || !(isSpatial || draw.Chance(0.1)))
            return kind;
        // A large part of the input, of which something is left also where a stage has few channels.
        var ofInput = !kind.StartsWith('e') && draw.Chance(0.5);
        if (ofInput)
            kind = kind.StartsWith("gc", StringComparison.Ordinal) ? "gc(1)" : kind.StartsWith("cbam", StringComparison.Ordinal) ? "cbam(1)" : draw.Of("se(1)", "se(ratio 0.75)", "se(1, exact)");
        var quoted = kind.Contains(',') ? $"\"{kind}\"" : kind;
        return $"{{ kind: {quoted}{(isSpatial ? ", after: 3x3" : "")}{(ofInput ? ", of: input" : "")} }}";
    }

    /// <param name="channels">Of the map that is scaled.</param>
    private string Attention(int channels) => draw.Between(0, 9) switch
    {
        0 => "none",
        1 => string.Create(CultureInfo.InvariantCulture, $"se({draw.Between(1, 16)})"),
        2 => string.Create(CultureInfo.InvariantCulture, $"se({draw.CommonDivisor(channels)}, exact)"),
        3 => draw.Of("se(ratio 0.25)", "se(ratio 1)", "se(ratio 0.0625)"),
        4 => string.Create(CultureInfo.InvariantCulture, $"eca({draw.Of(1, 3, 5, 7)})"),
        5 => string.Create(CultureInfo.InvariantCulture, $"cbam({draw.Between(1, 16)}{draw.Of("", ", spatial 3", ", spatial 5")})"),
        6 => string.Create(CultureInfo.InvariantCulture, $"gc({draw.Between(1, 16)}{draw.Of("", ", add")})"),
        7 => "ese",
        _ => "eca",
    };

    private string Dilation(RandomBlock block, int side, int blocks)
    {
        if (!block.Dilates)
            return "1";
        return blocks > 0 && draw.Chance(0.3) ? $"[{string.Join(", ", Enumerable.Range(0, blocks).Select(_ => OneDilation(block, side)))}]" : OneDilation(block, side);
    }

    private string OneDilation(RandomBlock block, int side)
    {
        var dilation = draw.Between(1, 3);
        return dilation * block.Reach < side ? dilation.ToString(CultureInfo.InvariantCulture) : "1";
    }
}

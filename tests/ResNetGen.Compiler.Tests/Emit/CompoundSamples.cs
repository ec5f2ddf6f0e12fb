using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks with several convolutions in the place of a 3x3, small enough to run.</summary>
internal static class CompoundSamples
{
    public static IReadOnlyDictionary<string, NetworkGraph> All { get; } = new Dictionary<string, NetworkGraph>
    {
        ["scale"] = Bottleneck("scale: 4"),
        ["scale of two"] = Bottleneck("scale: 2\nbias: true\nactivation: silu"),
        ["scale, groups, group norm"] = Bottleneck("scale: 3\ncardinality: 2\nnorm: group(2)"),
        ["scale, every block projected"] = Bottleneck("scale: 4\nshortcut: projection_all\nnorm: none"),
        ["scale, dilated, attention"] = Bottleneck("scale: 4\ndilation: [1, 2]\nattention: se(4)\ndropout: 0.1\ndrop_path: 0.1"),
        ["scale, plain net"] = Bottleneck("scale: 4\nshortcut: none"),
        ["radix"] = Bottleneck("radix: 2\nshortcut: avgpool_projection"),
        ["radix of one"] = Bottleneck("radix: 1"),
        ["radix, groups, pool before"] = Bottleneck("radix: { radix: 4, pool: before }\ncardinality: 2\nbias: true"),
        ["radix without a norm"] = Bottleneck("radix: 2\nnorm: none\nactivation: gelu"),
        ["radix, group norm, zero init"] = Bottleneck("radix: 2\nnorm: group(4)\nzero_init_residual: true\ndilation: 2"),
        ["select"] = Bottleneck("select: sk"),
        ["select, whole input, groups"] = Bottleneck("select: { ratio: 1/4, divisor: 2, split_input: false }\ncardinality: 2\nbias: true\nzero_init_residual: true"),
        ["select in basic blocks"] = Basic("select: { ratio: 1/8, divisor: 16 }"),
        ["select in basic blocks, group norm"] = Basic("select: sk\nnorm: group(4)\nactivation: silu\nshortcut: zero_pad"),
        ["scale, same padding, standardized convolutions"] = Bottleneck("scale: 4\npadding: same\nconvolution: standardized"),
        ["radix, same padding, standardized convolutions"] = Bottleneck("radix: 2\npadding: same\nconvolution: standardized"),
        ["select, same padding, standardized convolutions"] = Bottleneck("select: sk\npadding: same_lower\nconvolution: standardized"),
        ["split, same padding, standardized convolutions"] = Network("\"[concat(1x1, w | 3x3, w; 2x2, w); sum(2 of 3x3, 4w | 1x1, 4w)]\"", "padding: same_lower\nconvolution: standardized"),
        ["blur"] = Bottleneck("anti_alias: blur"),
        ["blur with a wider kernel, in basic blocks"] = Basic("anti_alias: blur(5)\nactivation: silu\nattention: se(4)\nshortcut: zero_pad"),
        ["averaging filter"] = Bottleneck("anti_alias: avg\nshortcut: none"),
        ["blur in a split, norm none"] = Network("\"[1x1, w; concat(3x3, w/2 | 3x3, w/2; 1x1, w/2); 1x1, 4w]\"", "anti_alias: blur\nnorm: none\ndropout: 0.1"),
        ["blur in the stem"] = Stem("[\"3x3, 8, stride 2\", \"max pool 3x3, stride 2\"]", "anti_alias: blur"),
        ["blur inside of a deep stem"] = Stem("[\"3x3, 8\", \"max pool 3x3, stride 2\", \"3x3, 8\"]", "anti_alias: blur"),
        ["averaging filter in the stem"] = Stem("[\"3x3, 8, stride 2\", \"max pool 3x3, stride 2\"]", "anti_alias: avg\nshortcut: none"),
        ["zeros around a max pool"] = Stem("[\"3x3, 8\", \"max pool 3x3, stride 2, zeros\"]", "norm: group(4)\nconvolution: standardized"),
        ["zeros around a max pool inside of a deep stem"] = Stem("[\"3x3, 8\", \"max pool 3x3, stride 2, zeros\", \"3x3, 8\"]", "activation: tanh"),
        ["a max pool over the edge"] = Stem("[\"3x3, 8, stride 2\", \"max pool 3x3, stride 2, padding 0, ceil\"]", ""),
        ["zeros around a max pool over the edge"] = Stem("[\"3x3, 8, stride 2\", \"max pool 5x5, stride 2, padding 1, zeros, ceil\"]", "activation: tanh"),
        ["scale in one stage alone"] = Bottleneck("scale: [4, 1]"),
        ["selective kernels, dilated block by block"] = Basic("select: sk\ndilation: [1, [2, 1]]"),
    };

    private static NetworkGraph Bottleneck(string settings) => Network("bottleneck", settings);

    private static NetworkGraph Basic(string settings) => Network("basic", settings);

    private static NetworkGraph Network(string block, string settings) => Network("[\"3x3, 8\"]", block, settings);

    private static NetworkGraph Stem(string rows, string settings) => Network(rows, "bottleneck", settings);

    private static NetworkGraph Network(string stem, string block, string settings) => Compiled.Network(
        $"name: Tiny\ninput: 3x32x32\nclasses: 10\nstem: {stem}\nblock: {block}\nblocks: [2, 2]\nwidth: [8, 16]\n{settings}\n");
}

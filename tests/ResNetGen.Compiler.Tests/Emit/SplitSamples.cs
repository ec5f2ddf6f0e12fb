using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Networks whose blocks split, small enough to run.</summary>
internal static class SplitSamples
{
    /// <summary>Four paths of ResNeXt, as its equal forms have them (arXiv:1611.05431, figure 3).</summary>
    public const string FormA = "[sum(4 of 1x1, 2; 3x3, 2; 1x1, 32)]";

    public const string FormB = "[concat(4 of 1x1, 2; 3x3, 2); 1x1, 32]";

    public const string FormC = "[1x1, 8; 3x3, 8, C=4; 1x1, 32]";

    public const string Nested = "[concat(1x1, 4; sum(3x3, 4 | 1x1, 4; 3x3, 4) | 3x3, 4); 1x1, 32]";

    public const string WithIdentity = "[3x3, 8; sum(3x3, 8 | ); 1x1, 32]";

    public static IReadOnlyDictionary<string, NetworkGraph> All { get; } = new Dictionary<string, NetworkGraph>
    {
        ["split, sum"] = Network(FormA),
        ["split, concatenation"] = Network(FormB),
        ["split, grouped"] = Network(FormC),
        ["split, nested"] = Network(Nested),
        ["split, identity beside a convolution"] = Network(WithIdentity),
        ["split, at the end of a path of a sum"] = Network("[sum(1x1, 4; concat(3x3, 16 | 1x1, 16) | sum(1x1, 32 | 3x3, 32))]"),
        ["split, concatenation at the block's end"] = Network("[1x1, 4; concat(3x3, 16 | 3x3, 8; sum(3x3, 16 | 1x1, 16))]"),
        ["split, width and cardinality"] = Network("[sum(1x1, w/4; 3x3, w/2, C | 2 of 1x1, w/2; 3x3, w/2, C); 1x1, 4w]", "width: 8\ncardinality: 2"),
        ["split, attention and dropout"] = Network(FormB, "attention: se(4)\ndropout: 0.2\ndrop_path: 0.1"),
        ["split, attention behind it"] = Network(FormA, "attention: se(ratio 0.25 of input)"),
        ["split, zero init"] = Network(FormA, "zero_init_residual: true"),
        ["split, zero init of paths"] = Network("[1x1, 4; concat(3x3, 16 | sum(3x3, 16 | 1x1, 16))]", "zero_init_residual: true"),
        ["split, biases"] = Network(Nested, "bias: true"),
        ["split, biases without a norm"] = Network(FormA, "bias: true\nnorm: none"),
        ["split, group norm and silu"] = Network(Nested, "norm: group(2)\nactivation: silu"),
        ["split, leaky relu"] = Network(Nested, "activation: leaky_relu(0.1)"),
        ["split, stride on the 1x1"] = Network("[concat(1x1, 4; 3x3, 4 | 1x1, 4); 1x1, 32]", "stride_in: 1x1"),
        ["split, pre order"] = Network(FormB, "order: pre"),
        ["split, pre order, first a convolution"] = Network("[3x3, 8; sum(3x3, 8 | ); 1x1, 32]", "order: pre"),
        ["split, nested, pre order"] = Network(Nested, "order: pre"),
        ["split, nested, pre order, biases and dropout"] = Network("[3x3, 4; concat(1x1, 4; sum(3x3, 4 | ) | 3x3, 4); 1x1, 32]", "order: pre\nbias: true\ndropout: 0.1"),
        ["split, pre order, zero init"] = Network(FormA, "order: pre\nzero_init_residual: true"),
        ["split, nested, pre order, an activation with weights"] = Network("[sum(3x3, 8 | 3x3, 8; sum(3x3, 8 | )); 1x1, 32]", "order: pre\nactivation: prelu"),
        ["split, pre order, without a norm"] = Network(Nested, "order: pre\nnorm: none"),
    };

    /// <summary>Form a with another number of paths.</summary>
    public static string Equal(int paths) => $"[sum({paths} of 1x1, 2; 3x3, 2; 1x1, 32)]";

    /// <summary>Two stages of two blocks on 3x32x32, 10 classes.</summary>
    public static NetworkGraph Network(string cell, string settings = "") => Compiled.Network(
        $"name: Tiny\ninput: 3x32x32\nclasses: 10\nstem: [\"3x3, 8\"]\nblock: \"{cell}\"\nblocks: [2, 2]\n{settings}\n");
}

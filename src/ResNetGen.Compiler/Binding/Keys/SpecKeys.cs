using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Keys;

/// <summary>Every key of the language, by the place it belongs to.</summary>
public static class SpecKeys
{
    /// <summary>At the top level only.</summary>
    public static IReadOnlyList<string> File { get; } = ["title", "source", "namespace", "name", "networks"];

    /// <summary>Settings that a stage may have for itself.</summary>
    public static IReadOnlyList<string> Stage { get; } = [.. StageSpec.Keys.Select(key => key.Text)];

    /// <summary>Settings of a whole network. What <c>stages</c> and <c>regnet</c> say becomes the settings of the stages.</summary>
    public static IReadOnlyList<string> Network { get; } = [.. NetworkSpec.Keys.Select(key => key.Text), "stages", "regnet"];

    /// <summary>Under one network only, never inherited.</summary>
    public static IReadOnlyList<string> NetworkItself { get; } = ["extends", "expect", "accuracy"];

    /// <summary>Below <c>head</c>.</summary>
    public static IReadOnlyList<string> Head { get; } = ["pool", "dropout", "activation"];

    /// <summary>Below <c>attention</c>.</summary>
    public static IReadOnlyList<string> Attention { get; } = ["kind", "after", "of"];

    /// <summary>Below <c>regnet</c>.</summary>
    public static IReadOnlyList<string> RegNet { get; } = ["w0", "wa", "wm", "depth", "group_width", "bottleneck_ratio", "rounding"];

    /// <summary>Below <c>radix</c>.</summary>
    public static IReadOnlyList<string> Radix { get; } = ["radix", "pool"];

    /// <summary>Below <c>select</c>.</summary>
    public static IReadOnlyList<string> Select { get; } = ["ratio", "divisor", "split_input"];

    /// <summary>Below <c>block</c>, of a class of the user's own.</summary>
    public static IReadOnlyList<string> Block { get; } = ["class", "expansion", "parameters", "macs"];

    /// <summary>Below <c>expect</c>.</summary>
    public static IReadOnlyList<string> Expect { get; } = ["parameters", "macs", "depth", "features", "state_dict"];

    /// <summary>Below <c>accuracy</c>.</summary>
    public static IReadOnlyList<string> Accuracy { get; } = ["top1", "source"];
}

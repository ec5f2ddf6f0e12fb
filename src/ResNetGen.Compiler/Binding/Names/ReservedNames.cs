using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Binding.Names;

/// <summary>Names that a network cannot have because generated code has them already. Whoever emits a new member or type adds its name here.</summary>
internal static class ReservedNames
{
    /// <summary>Types that stand beside the networks.</summary>
    private static readonly HashSet<string> Types = new(["Networks"], StringComparer.Ordinal);

    /// <summary>Members of a network's class: C# allows none with the name of its class (CS0542).</summary>
    private static readonly HashSet<string> Members = new(
        [
            "ParameterCount", "MultiplyAdds", "Classes", "InputChannels", "InputHeight", "InputWidth", "FeatureChannels", "Reduction", "Depth",
            "SmallestInput", "CodeHash", "ParametersFor", "MultiplyAddsFor", "forward", "forward_features", "forward_last_features", "forward_stem", "forward_head",
            "call", "register_module", "RegisterComponents", "Dispose", "ToInference", "Inference", "FeatureMaps", "Stem", "Head", "Features", "Table", "Name",
            "Tensors", "Description", "Describe", "Network", "Check", "Share", "FeaturesOf", "forward_result", "OnConstructed", "ReplaceHead", "Close", "Error", "classes", "format", "train", "TraceStem", "TraceFeatures", "TraceHead", "maxpool", "norm", "fc", "head", "stem", "features",
        ],
        StringComparer.Ordinal);

    /// <summary>How generated code calls namespaces and classes of its libraries: no type beside it may be called so (CS0576).</summary>
    private static readonly HashSet<string> Aliases = new(["Modules", "ResNetGen", "nn", "torch"], StringComparer.Ordinal);

    private static readonly Regex DimensionType = new("^[CS][0-9]+$", RegexOptions.CultureInvariant);

    private static readonly Regex NumberedMember = new(
        "^(?:(?:layer|conv|bn)[0-9]+|(?:PreActivation)?(?:BasicBlock|Bottleneck|Block)(?:Stage)?[0-9]*|Stage[0-9]*)$", RegexOptions.CultureInvariant);

    /// <summary>What has the name already, to end the sentence "'x' is …"; null for a free name.</summary>
    public static string? Owner(string name)
    {
        if (Types.Contains(name))
            return "the name of a generated type";
        if (Aliases.Contains(name))
            return "a name that generated code uses for its libraries";
        if (DimensionType.IsMatch(name))
            return "reserved for the generated dimension types ('C64' for channels, 'S4' for strides)";
        return Members.Contains(name) || NumberedMember.IsMatch(name) ? "a member of every generated class" : null;
    }
}

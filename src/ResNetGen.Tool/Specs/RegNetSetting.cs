using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Tool.Specs;

/// <summary>Finds the <c>regnet</c> setting of a network in its file: the resolved settings hold only the stages that follow from it.</summary>
internal static class RegNetSetting
{
    /// <summary>The stages come from <c>regnet</c>, and the attention from its ratio beside it.</summary>
    public static bool IsNeeded(NetworkSpec spec) => spec.IsRegNet && spec.Stages.Any(stage => stage.Attention.Value is RatioSqueezeExcitationSpec { FollowsSpatial: true, IsOfInput: true });

    /// <summary>As it stands in the file; own settings before the extended network's, those before the top level's.</summary>
    public static string? Text(SpecSource source, string network)
    {
        if (SpecParser.Parse(source.Text, new DiagnosticBag()) is not { } document)
            return null;
        var networks = Value(document, "networks") as MapNode;
        var next = network;
        var seen = new HashSet<string>();
        while (next is not null && seen.Add(next) && networks is not null && Value(networks, next) is MapNode own)
        {
            if (Value(own, "regnet") is { } found)
                return Slice(source, found);
            next = (Value(own, "extends") as ScalarNode)?.Text;
        }

        return Value(document, "regnet") is { } shared ? Slice(source, shared) : null;
    }

    /// <summary>Settings that <c>regnet</c> replaces.</summary>
    public static bool Replaces(string key) => key is "blocks" or "width" or "expansion" or "group_width" or "cardinality" or "stride";

    private static SpecNode? Value(MapNode map, string key) => map.Entries.Where(entry => entry.Key.Text == key).Select(entry => entry.Value).FirstOrDefault();

    private static string Slice(SpecSource source, SpecNode node) => source.Text.Substring(node.Span.Start, node.Span.Length);
}

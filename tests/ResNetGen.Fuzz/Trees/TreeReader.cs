using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ResNetGen.Fuzz.Trees;

/// <summary>Reads a spec that is sound YAML.</summary>
internal static class TreeReader
{
    public static MapTree Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return (MapTree)Node(parser);
    }

    private static TreeNode Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ScalarTree(scalar.Value, scalar.Style != ScalarStyle.Plain) { Anchor = Anchor(scalar) };
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return new AliasTree(alias.Value.Value);
        return parser.TryConsume<SequenceStart>(out var list) ? List(parser, list) : Map(parser, parser.Consume<MappingStart>());
    }

    private static ListTree List(Parser parser, SequenceStart start)
    {
        var list = new ListTree(start.Style == SequenceStyle.Flow) { Anchor = Anchor(start) };
        while (!parser.TryConsume<SequenceEnd>(out _))
            list.Items.Add(Node(parser));
        return list;
    }

    private static MapTree Map(Parser parser, MappingStart start)
    {
        var map = new MapTree(start.Style == MappingStyle.Flow) { Anchor = Anchor(start) };
        while (!parser.TryConsume<MappingEnd>(out _))
            map.Entries.Add(new(Node(parser), Node(parser)));
        return map;
    }

    private static string? Anchor(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;
}

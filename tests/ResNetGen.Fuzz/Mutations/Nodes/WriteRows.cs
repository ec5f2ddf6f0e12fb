using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A network gets its stages as rows, with cells or with settings: the zoo has few.</summary>
internal sealed class WriteRows : INodeMutation
{
    private static readonly string[] Cells =
    [
        "[1x1, 64; 3x3, 64; 1x1, 256] x 3", "[3x3, 16; 3x3, 16] × 2", "[3x3, 32] x 1, stride 1", "[1x1, 32; 3x3, 32, C=32; 1x1, 64] x 2", "[3x3, 8; 3x3, 8]",
        "[5x5, 16, dilation 2] x 1", "[2x2, 8] x 1", "[] x 1", "[1x1, 8; ] x 2", "[1x1, 4w] x 1", "[3x3, 8; 3x3, 8] x 0", "[3x3, 8] x 2, stride 2, stride 2",
    ];

    private static readonly string[] Names = ["conv2_x", "conv3_x", "conv4", "stage 1", "a<b>&c", "\"quoted\"", "x*/y", "layer1", "Каскад", "1", "\u00E9", "a\u0301"];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var hosts = spec.Networks().Select(network => network.Value).OfType<MapTree>().Append(spec).ToList();
        var host = dice.Of(hosts);
        var rows = new MapTree(isFlow: false);
        for (var count = dice.Between(1, 4); count > 0; count--)
            rows.Entries.Add(new(new ScalarTree(dice.Of(Names)), Row(dice)));
        if (host.Find("stages") is { } present)
            present.Value = rows;
        else
            host.Entries.Add(new(new ScalarTree("stages"), rows));
        // What the rows' cells say already.
        if (dice.Chance(0.7))
            spec.Maps().ForEach(map => map.Entries.RemoveAll(entry => entry.Key is ScalarTree { Text: "block" or "blocks" or "width" or "expansion" or "cardinality" or "base_width" }));
    }

    private static TreeNode Row(Dice dice)
    {
        if (dice.Chance(0.7))
            return new ScalarTree(dice.Of(Cells), isQuoted: true);
        var row = new MapTree(isFlow: true);
        row.Entries.Add(new(new ScalarTree("block"), new ScalarTree(dice.Of(["basic", "bottleneck", "[3x3, w; 1x1, w]"]))));
        row.Entries.Add(new(new ScalarTree("blocks"), new ScalarTree(dice.Of(["1", "2", "3"]))));
        row.Entries.Add(new(new ScalarTree("width"), new ScalarTree(dice.Of(["8", "16", "64"]))));
        return row;
    }
}

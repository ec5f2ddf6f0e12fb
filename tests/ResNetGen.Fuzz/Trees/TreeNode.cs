namespace ResNetGen.Fuzz.Trees;

/// <summary>A node of a spec that can be changed at will: also to what no YAML parser would take.</summary>
internal abstract class TreeNode
{
    public string? Anchor { get; set; }

    /// <summary>A copy that shares nothing with this one, without its anchors.</summary>
    public abstract TreeNode Copy();
}

/// <param name="isQuoted">In double quotes whatever it holds.</param>
internal sealed class ScalarTree(string text, bool isQuoted = false) : TreeNode
{
    public string Text { get; set; } = text;

    public bool IsQuoted { get; set; } = isQuoted;

    public override TreeNode Copy() => new ScalarTree(Text, IsQuoted);
}

internal sealed class ListTree(bool isFlow) : TreeNode
{
    public bool IsFlow { get; } = isFlow;

    public List<TreeNode> Items { get; } = [];

    public override TreeNode Copy()
    {
        var copy = new ListTree(IsFlow);
        copy.Items.AddRange(Items.Select(item => item.Copy()));
        return copy;
    }
}

internal sealed class MapTree(bool isFlow) : TreeNode
{
    public bool IsFlow { get; } = isFlow;

    public List<MapTreeEntry> Entries { get; } = [];

    public override TreeNode Copy()
    {
        var copy = new MapTree(IsFlow);
        copy.Entries.AddRange(Entries.Select(entry => entry.Copy()));
        return copy;
    }
}

internal sealed class MapTreeEntry(TreeNode key, TreeNode value)
{
    public TreeNode Key { get; set; } = key;

    public TreeNode Value { get; set; } = value;

    public MapTreeEntry Copy() => new(Key.Copy(), Value.Copy());
}

/// <param name="name">Of the anchor that it refers to, which need not exist.</param>
internal sealed class AliasTree(string name) : TreeNode
{
    public string Name { get; } = name;

    public override TreeNode Copy() => new AliasTree(Name);
}

namespace ResNetGen.Fuzz.Trees;

/// <summary>Finds the nodes of a tree, in the order of the text.</summary>
internal static class TreeExtensions
{
    public static IEnumerable<TreeNode> All(this TreeNode root)
    {
        yield return root;
        var inner = root switch
        {
            MapTree map => map.Entries.SelectMany(entry => entry.Key.All().Concat(entry.Value.All())),
            ListTree list => list.Items.SelectMany(All),
            _ => [],
        };
        foreach (var node in inner)
            yield return node;
    }

    public static List<MapTree> Maps(this MapTree root) => [.. root.All().OfType<MapTree>()];

    public static List<ScalarTree> Scalars(this MapTree root) => [.. root.All().OfType<ScalarTree>()];

    public static List<MapTreeEntry> Entries(this MapTree root) => [.. root.Maps().SelectMany(map => map.Entries)];

    public static MapTreeEntry? Find(this MapTree map, string key) => map.Entries.Find(entry => entry.Key is ScalarTree scalar && scalar.Text == key);

    /// <summary>The entries below <c>networks</c>; empty for a file with a single network.</summary>
    public static List<MapTreeEntry> Networks(this MapTree root) => root.Find("networks")?.Value is MapTree networks ? networks.Entries : [];

    /// <summary>The scalars that name networks.</summary>
    public static List<ScalarTree> NetworkNames(this MapTree root) =>
        [.. root.Networks().Select(entry => entry.Key).Append(root.Find("name")?.Value).OfType<ScalarTree>()];
}

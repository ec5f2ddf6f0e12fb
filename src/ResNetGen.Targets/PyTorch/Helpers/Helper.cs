namespace ResNetGen.Targets.PyTorch.Helpers;

/// <summary>A class or a function of the file that plain <c>torch.nn</c> does not have.</summary>
/// <param name="Name">In the file.</param>
/// <param name="Text">Its source.</param>
internal sealed record Helper(string Name, string Text)
{
    /// <summary>Others that it calls; they stand before it.</summary>
    public IReadOnlyList<Helper> Uses { get; init; } = [];

    /// <summary>All that are needed, each once, in an order in which each is defined before it is used.</summary>
    public static IReadOnlyList<Helper> All(IEnumerable<Helper> needed)
    {
        var all = new List<Helper>();
        foreach (var helper in needed)
            Add(helper, all);
        return all;
    }

    private static void Add(Helper helper, List<Helper> all)
    {
        if (all.Any(other => other.Name == helper.Name))
            return;
        foreach (var used in helper.Uses)
            Add(used, all);
        all.Add(helper);
    }
}

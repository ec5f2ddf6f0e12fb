namespace ResNetGen.Weights;

/// <summary>Names in a sentence.</summary>
internal static class Quoted
{
    private const int Shown = 8;

    /// <summary><c>'a', 'b' and 'c'</c>; of many the first.</summary>
    public static string List(IEnumerable<string> names) => Join([.. names.Select(name => $"'{Printable.Of(name)}'")]);

    /// <summary><c>a, b and c</c>; of many the first.</summary>
    public static string Join(IReadOnlyList<string> all) => all.Count switch
    {
        0 => "",
        1 => all[0],
        <= Shown => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}",
        _ => $"{string.Join(", ", all.Take(Shown))} and {all.Count - Shown} more",
    };
}

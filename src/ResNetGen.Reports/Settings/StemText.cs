using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Settings;

/// <summary>A stem as the language writes it: a name where it has one, else its rows.</summary>
internal static class StemText
{
    private static readonly (string Name, string[] Rows)[] Named =
    [
        ("imagenet", ["7x7, 64, stride 2", "max pool 3x3, stride 2"]),
        ("deep", ["3x3, 32, stride 2", "3x3, 32", "3x3, 64", "max pool 3x3, stride 2"]),
        ("none", []),
    ];

    public static string Write(StemSpec stem)
    {
        if (stem.Rows.OfType<StemConvolution>().Any(row => row.Channels is null))
            return "cifar";
        var rows = stem.Rows.Select(row => row.Text).ToArray();
        foreach (var (name, named) in Named)
        {
            if (rows.SequenceEqual(named))
                return name;
        }

        return $"[{string.Join(", ", rows.Select(row => $"\"{row}\""))}]";
    }
}

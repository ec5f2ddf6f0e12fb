using ResNetGen.Reports.Templates.Data;

namespace ResNetGen.Tool.Tests.Templates;

/// <summary>The kinds of objects that templates see, each behind the first one that has it.</summary>
internal static class DataTypes
{
    public static IReadOnlyList<DataType> All { get; } = Reach(RootData.Type, []);

    private static List<DataType> Reach(DataType type, List<DataType> found)
    {
        if (found.Contains(type))
            return found;
        found.Add(type);
        foreach (var member in type.Members)
        {
            if (member.Of is { } of)
                Reach(of, found);
        }

        return found;
    }
}

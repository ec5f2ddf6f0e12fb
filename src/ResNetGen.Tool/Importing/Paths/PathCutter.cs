using ResNetGen.Tool.Importing.Graphs;

namespace ResNetGen.Tool.Importing.Paths;

/// <summary>Cuts a path where all that comes behind depends on one value alone.</summary>
internal static class PathCutter
{
    /// <summary>The parts of a path.</summary>
    /// <param name="start">What gives the value that enters the path.</param>
    /// <param name="path">Its operations in the order in which they are computed; the last one gives the value that leaves it.</param>
    public static IReadOnlyList<PathItem> Cut(Operation start, IReadOnlyList<Operation> path)
    {
        var inside = path.ToHashSet();
        var items = new List<PathItem>();
        var (before, inner) = (start, new List<Operation>());
        var reach = Reach(start);
        foreach (var operation in path)
        {
            if (reach <= operation.Index)
            {
                items.Add(new(before, operation, inner));
                (before, inner) = (operation, []);
            }
            else
            {
                inner.Add(operation);
            }

            reach = Math.Max(reach, Reach(operation));
        }

        return items;

        int Reach(Operation operation) => operation.Users.Where(inside.Contains).Select(user => user.Index).DefaultIfEmpty(-1).Max();
    }
}

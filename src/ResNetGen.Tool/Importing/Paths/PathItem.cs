using ResNetGen.Tool.Importing.Graphs;

namespace ResNetGen.Tool.Importing.Paths;

/// <summary>A part of a path: all that enters leaves it by one value.</summary>
/// <param name="Before">What gives the value that enters.</param>
/// <param name="Last">What gives the value that leaves.</param>
/// <param name="Inner">What is between, in the order in which it is computed. None: the part is one operation.</param>
internal sealed record PathItem(Operation Before, Operation Last, IReadOnlyList<Operation> Inner)
{
    public bool IsSingle => Inner.Count == 0;

    /// <summary>Whether the entering value itself is one of those that are brought together at the end.</summary>
    public bool IsAroundNothing => Last.Inputs.Contains(Before);

    /// <summary>All kinds in it, for whoever knows a function by its operations.</summary>
    public string Kinds => string.Join(" ", Inner.Append(Last).Select(operation => operation.Kind));

    /// <summary>The ways that are brought together at the end, each as its own operations; null: they have operations in common.</summary>
    public IReadOnlyList<IReadOnlyList<Operation>>? Branches()
    {
        var inside = Inner.ToHashSet();
        var owner = new Dictionary<Operation, int>();
        var branches = new List<IReadOnlyList<Operation>>();
        for (var i = 0; i < Last.Inputs.Count; i++)
        {
            var branch = new List<Operation>();
            var open = new Stack<Operation>([Last.Inputs[i]]);
            while (open.TryPop(out var operation))
            {
                if (!inside.Contains(operation) || owner.GetValueOrDefault(operation, -1) == i)
                    continue;
                if (!owner.TryAdd(operation, i))
                    return null;
                branch.Add(operation);
                foreach (var input in operation.Inputs)
                    open.Push(input);
            }

            branches.Add([.. branch.OrderBy(operation => operation.Index)]);
        }

        return branches;
    }
}

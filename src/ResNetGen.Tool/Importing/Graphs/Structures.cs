namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>Numbers operations so that two have the same number exactly if all that leads to them is the same: kinds, settings, shapes of weights, and how they are connected.</summary>
internal sealed class Structures
{
    private readonly Dictionary<string, int> numbers = [];

    /// <summary>Whether the order of what an operator takes makes no difference.</summary>
    public static bool IsCommutative(string kind) => kind is "Add" or "Mul" or "Max";

    /// <summary>The number of each operation that leads to this one, in the order in which they are computed.</summary>
    public IReadOnlyList<(Operation Operation, int Number)> Of(Operation last)
    {
        var (open, seen) = (new Stack<Operation>([last]), new HashSet<Operation> { last });
        while (open.TryPop(out var operation))
        {
            foreach (var input in operation.Inputs.Where(seen.Add))
                open.Push(input);
        }

        var own = new Dictionary<Operation, int>();
        foreach (var operation in seen.OrderBy(operation => operation.Index))
        {
            IEnumerable<int> inputs = operation.Inputs.Select(input => own[input]);
            // A sum and a product do not depend on the order.
            if (IsCommutative(operation.Kind))
                inputs = inputs.Order();
            var text = $"{operation.Kind}|{operation.Settings}|{string.Join(" ", inputs)}";
            if (!numbers.TryGetValue(text, out var number))
                numbers.Add(text, number = numbers.Count);
            own.Add(operation, number);
        }

        return [.. seen.OrderBy(operation => operation.Index).Select(operation => (operation, own[operation]))];
    }
}

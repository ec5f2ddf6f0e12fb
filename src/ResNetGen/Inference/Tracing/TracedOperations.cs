namespace ResNetGen.Tracing;

/// <summary>The operations of a pass in order of execution. The number of an operation is the number of the value that it gives.</summary>
internal sealed class TracedOperations
{
    private readonly List<Operation> operations = [new ImagesOperation()];

    public IReadOnlyList<Operation> All => operations;

    public SymbolicTensor Images => new(this, 0);

    public SymbolicTensor Add(Operation operation)
    {
        operations.Add(operation);
        return new(this, operations.Count - 1);
    }

    /// <summary>The shapes of all values.</summary>
    /// <param name="images">Of the images.</param>
    public IReadOnlyList<MapShape> Shapes(MapShape images)
    {
        var shapes = new List<MapShape>(operations.Count) { images };
        foreach (var operation in operations.Skip(1))
            shapes.Add(operation.Output([.. operation.Inputs.Select(input => shapes[input])]));
        return shapes;
    }
}

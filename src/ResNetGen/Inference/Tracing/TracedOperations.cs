using static TorchSharp.torch;

namespace ResNetGen.Tracing;

/// <summary>The operations of a pass in order of execution. The number of an operation is the number of the value that it gives.</summary>
/// <param name="names">Of the network's layers; null: the operations get none.</param>
internal sealed class TracedOperations(IReadOnlyDictionary<nn.Module, string>? names = null)
{
    private readonly List<Operation> operations = [new ImagesOperation()];

    /// <summary>The name of the layer that records.</summary>
    private string layer = "";

    /// <summary>Whether that layer is one operation.</summary>
    private bool isWhole;

    public IReadOnlyList<Operation> All => operations;

    public SymbolicTensor Images => new(this, 0);

    public SymbolicTensor Add(Operation operation)
    {
        operations.Add(names is null ? operation : operation with { Layer = layer, Name = isWhole ? layer : layer.Length == 0 ? operation.Word : $"{layer}.{operation.Word}" });
        return new(this, operations.Count - 1);
    }

    /// <summary>Records the operations of a layer.</summary>
    /// <param name="owner">The layer. One without a name of its own records under that of the layer that it is part of.</param>
    /// <param name="isOne">Whether the layer is one operation.</param>
    /// <param name="record">Records them.</param>
    public SymbolicTensor Within(nn.Module owner, bool isOne, Func<SymbolicTensor> record)
    {
        if (names is null || !names.TryGetValue(owner, out var name))
            return record();
        var outer = (layer, isWhole);
        (layer, isWhole) = (name, isOne);
        try
        {
            return record();
        }
        catch (NotSupportedException unknown) when (isOne)
        {
            throw new NotSupportedException($"{unknown.Message}, '{name}'", unknown);
        }
        finally
        {
            (layer, isWhole) = outer;
        }
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

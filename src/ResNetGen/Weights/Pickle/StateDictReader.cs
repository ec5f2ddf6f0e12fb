namespace ResNetGen.Weights.Pickle;

/// <summary>Finds the tensors in what a pickle built.</summary>
internal static class StateDictReader
{
    /// <summary>Where training scripts keep the state dict in a checkpoint.</summary>
    private static readonly string[] CheckpointKeys = ["state_dict", "model_state_dict", "model"];

    private const int LongestName = 1000;

    /// <summary>A view is read with all that lies between its elements: one that takes single numbers out of a large storage is refused.</summary>
    private const int WidestSpread = 16, SmallSpan = 1 << 20;

    /// <summary>The tensors of a state dict or of the one in a checkpoint; <paramref name="locate"/> gives the offset of a storage in the file.</summary>
    public static IReadOnlyList<StoredTensor> Read(FileBytes file, object root, Func<TorchStorage, long> locate)
    {
        if (root is not PickleDict dict)
            throw file.Fault("it holds no state dict. Save model.state_dict(), not the model.");
        dict = CheckpointKeys.Select(key => dict[key]).OfType<PickleDict>().FirstOrDefault() ?? dict;

        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        foreach (var (key, value) in dict.Items)
        {
            if (key is not string { Length: <= LongestName } name)
                throw file.Fault("its state dict has a key that is no name. Save model.state_dict().");
            if (value is not TorchTensor tensor)
                throw file.Fault($"its entry '{Printable.Of(name)}' is no tensor. A state dict is looked for at the top and under {string.Join(", ", CheckpointKeys)}.");
            tensors[name] = Stored(file, name, tensor, locate(tensor.Storage));
        }

        return [.. tensors.Values];
    }

    private static StoredTensor Stored(FileBytes file, string name, TorchTensor tensor, long storage)
    {
        var offset = checked(storage + (tensor.Offset * tensor.Storage.Type.Size));
        var stored = new StoredTensor(name, tensor.Storage.Type, tensor.Shape, offset);
        if (IsContiguous(tensor))
            return stored;
        var span = StoredTensor.Span(tensor.Shape, tensor.Strides);
        if (span > SmallSpan && span / WidestSpread > StoredTensor.Count(tensor.Shape))
            throw file.Fault($"'{Printable.Of(name)}' is a view that takes few numbers out of {span}. Save its clone().");
        return stored with { Strides = tensor.Strides };
    }

    private static bool IsContiguous(TorchTensor tensor)
    {
        if (tensor.Shape.Contains(0))
            return true;
        var expected = 1L;
        for (var i = tensor.Shape.Length - 1; i >= 0; i--)
        {
            if (tensor.Shape[i] != 1 && tensor.Strides[i] != expected)
                return false;
            expected = checked(expected * tensor.Shape[i]);
        }

        return true;
    }
}

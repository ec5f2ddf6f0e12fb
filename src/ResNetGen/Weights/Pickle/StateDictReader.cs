using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Finds the tensors in what a pickle built.</summary>
internal static class StateDictReader
{
    private const int LongestName = 1000;

    /// <summary>A view is read with all that lies between its elements: one that takes single numbers out of a large storage is refused.</summary>
    private const int WidestSpread = 16, SmallSpan = 1 << 20;

    /// <summary>The tensors of a state dict or of one in a checkpoint; <paramref name="locate"/> gives the offset of a storage in the file.</summary>
    public static WeightContent Read(FileBytes file, object root, string? entry, Func<TorchStorage, long> locate)
    {
        if (root is not PickleDict top)
            throw file.Fault($"it holds no state dict, but {KindOf(root)}. Save model.state_dict(), not the model.");
        var (path, dict, others) = CheckpointEntries.Choose(file, top, entry);
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        var notTensors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in dict.Items)
        {
            if (key is string { Length: <= LongestName } name)
            {
                notTensors.Remove(name);
                if (value is TorchTensor tensor)
                    tensors[name] = Stored(file, name, tensor, locate(tensor.Storage));
                else
                    notTensors[name] = KindOf(value);
            }
            else if (value is TorchTensor)
            {
                throw file.Fault("its state dict has a key that is not a name. Save model.state_dict().");
            }
        }

        foreach (var name in notTensors.Keys)
            tensors.Remove(name);
        foreach (var other in others)
            notTensors.Remove(other);
        return new([.. tensors.Values]) { Entry = path, OtherEntries = others, NotTensors = notTensors };
    }

    /// <summary>What a value is, for a sentence.</summary>
    public static string KindOf(object value) => value switch
    {
        PickleObject known => $"an object of '{Printable.Of(known.Name)}'",
        PickleGlobal name => $"the name '{Printable.Of(name.ToString())}'",
        PickleOpaque opaque => opaque.Kind,
        PickleDict => "a dict without tensors",
        List<object> or object[] => "a list",
        string => "a text",
        bool => "a truth value",
        long or double => "a number",
        PickleNone => "None",
        TorchStorage => "numbers without a shape",
        _ => "not a tensor",
    };

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

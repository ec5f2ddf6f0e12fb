using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Opcodes of pickle for names, for what Python would call by them, and for data elsewhere in the file. Only tensors are made of them.</summary>
internal sealed class PickleObjects(FileBytes file, ByteCursor cursor, PickleStack stack, Func<string, WeightFormatException> damaged, Action<long> spend)
{
    /// <summary>The blocks of numbers that the pickle refers to, by their names.</summary>
    public Dictionary<string, TorchStorage> Storages { get; } = new(StringComparer.Ordinal);

    /// <summary>False for any other opcode.</summary>
    public bool Read(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'R':
                Reduce();
                break;
            case 0x81: // NEWOBJ
                New(stack.Pop(2)[0]);
                break;
            case 0x92: // NEWOBJ_EX
                New(stack.Pop(3)[0]);
                break;
            case (byte)'b':
                Build();
                break;
            case (byte)'Q':
                stack.Push(Storage(stack.Pop()));
                break;
            case (byte)'c':
                stack.Push(Global(cursor.Line(), cursor.Line()));
                break;
            case 0x93: // STACK_GLOBAL
                stack.Push(stack.Pop(2) is [string module, string name] ? Global(module, name) : throw damaged("names a thing by what is not a text"));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Reduce()
    {
        if (stack.Pop(2) is not [PickleGlobal global, object[] arguments])
            throw damaged("calls what is not a name");
        if (arguments is [List<object> pairs])
            spend(pairs.Count);
        if (!TorchGlobals.IsKnown(global))
            stack.Push(new PickleObject(global));
        else
            stack.Push(TorchGlobals.Call(global, arguments) ?? throw damaged($"calls {global} with arguments that PyTorch does not write, or that reach past the data"));
    }

    private void New(object type) => stack.Push(type is PickleGlobal global ? new PickleObject(global) : throw damaged("makes an object of what is not a name"));

    /// <summary>A state dict carries its version numbers as an attribute, an object all that it holds; nothing here needs them.</summary>
    private void Build()
    {
        if (stack.Pop(2) is not [(PickleDict or TorchTensor or PickleOpaque) and var built, _])
            throw damaged("sets attributes of what has none");
        stack.Push(built);
    }

    private object Storage(object id)
    {
        if (TorchGlobals.IsForeignStorage(id))
            return PickleOpaque.Numbers;
        if (TorchGlobals.Storage(id) is not { } storage)
            throw damaged("refers to data that is not a storage");
        if (Storages.TryGetValue(storage.Key, out var known) && known != storage)
            throw damaged($"gives the storage '{Printable.Of(storage.Key)}' two types or lengths");
        Storages[storage.Key] = storage;
        return storage;
    }

    private PickleGlobal Global(string module, string name)
    {
        var global = new PickleGlobal(module, name);
        return Attacks.Are(global)
            ? throw file.Fault($"it refers to '{Printable.Of(global.ToString())}', which runs code and has no place among weights. Nothing was run, and the file is refused. If you trust it, load it in Python and save its state_dict() as safetensors.")
            : global;
    }
}

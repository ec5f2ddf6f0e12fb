namespace ResNetGen.Weights.Pickle;

/// <summary>
/// Reads a pickle with a machine that can build numbers, texts, tuples, lists, dicts and tensors, and nothing else.
/// An opcode or a name beyond these is refused by its name; nothing is ever looked up, imported or called.
/// </summary>
internal sealed class PickleReader
{
    /// <summary>Several times what the checkpoint of a network of 1,200 layers needs, and little enough that a hostile file costs seconds and no more.</summary>
    private const int MaxOperations = 4_000_000;

    private readonly FileBytes file;

    private readonly ByteCursor cursor;

    private readonly PickleStack stack;

    private readonly Dictionary<long, object> memo = [];

    private long remaining = MaxOperations;

    public PickleReader(FileBytes file, ByteCursor cursor)
    {
        this.file = file;
        this.cursor = cursor;
        stack = new(Damaged);
    }

    /// <summary>The blocks of numbers that the pickle refers to, by their names.</summary>
    public Dictionary<string, TorchStorage> Storages { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs up to the end of one pickle and returns what it built.</summary>
    public object Read()
    {
        while (true)
        {
            Spend(1);
            var opcode = cursor.Byte();
            if (opcode == '.')
                return stack.Pop();
            if (!Structure(opcode) && !Memory(opcode))
                stack.Push(PickleScalars.Read(opcode, cursor) ?? throw Refused(opcode));
        }
    }

    /// <summary>Opcodes that build values of others. False for any other opcode.</summary>
    private bool Structure(byte opcode)
    {
        switch (opcode)
        {
            case (byte)'t':
                stack.Push(stack.PopToMark());
                break;
            case 0x85 or 0x86 or 0x87: // TUPLE1, TUPLE2, TUPLE3
                stack.Push(stack.Pop(opcode - 0x84));
                break;
            case (byte)'a':
                Append(stack.Pop(1));
                break;
            case (byte)'e':
                Append(stack.PopToMark());
                break;
            case (byte)'s':
                SetItems(stack.Pop(2));
                break;
            case (byte)'u':
                SetItems(stack.PopToMark());
                break;
            case (byte)'R':
                Reduce();
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
                stack.Push(stack.Pop(2) is [string module, string name] ? Global(module, name) : throw Damaged("names a thing by what is no text"));
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Opcodes that keep values for later, and those without effect here. False for any other opcode.</summary>
    private bool Memory(byte opcode)
    {
        switch (opcode)
        {
            case 0x80: // PROTO
                cursor.Byte();
                break;
            case 0x95: // FRAME
                cursor.Int64();
                break;
            case (byte)'q':
                memo[cursor.Byte()] = stack.Peek();
                break;
            case (byte)'r':
                memo[cursor.UInt32()] = stack.Peek();
                break;
            case 0x94: // MEMOIZE
                memo[memo.Count] = stack.Peek();
                break;
            case (byte)'h':
                stack.Push(Recall(cursor.Byte()));
                break;
            case (byte)'j':
                stack.Push(Recall(cursor.UInt32()));
                break;
            default:
                return false;
        }

        return true;
    }

    private object Recall(long index) => memo.TryGetValue(index, out var value) ? value : throw Damaged("recalls what was never stored");

    private void Append(object[] values)
    {
        if (stack.Peek() is not List<object> list)
            throw Damaged("appends to what is no list");
        list.AddRange(values);
    }

    private void SetItems(object[] values)
    {
        if (stack.Peek() is not PickleDict dict || values.Length % 2 != 0)
            throw Damaged("sets items of what is no dict");
        for (var i = 0; i < values.Length; i += 2)
            dict.Items.Add((values[i], values[i + 1]));
    }

    private void Reduce()
    {
        if (stack.Pop(2) is not [PickleGlobal global, object[] arguments])
            throw Damaged("calls what is no known name");
        if (arguments is [List<object> pairs])
            Spend(pairs.Count);
        stack.Push(TorchGlobals.Call(global, arguments) ?? throw Damaged($"calls {global} with arguments that PyTorch does not write, or that reach past the data"));
    }

    /// <summary>A state dict carries its version numbers as an attribute; nothing here needs them.</summary>
    private void Build()
    {
        if (stack.Pop(2) is not [PickleDict dict, _])
            throw Damaged("sets attributes of what is no state dict");
        stack.Push(dict);
    }

    private TorchStorage Storage(object id)
    {
        if (TorchGlobals.Storage(id) is not { } storage)
            throw Damaged("refers to data that is no storage");
        if (Storages.TryGetValue(storage.Key, out var known) && known != storage)
            throw Damaged($"gives the storage '{Printable.Of(storage.Key)}' two types or lengths");
        Storages[storage.Key] = storage;
        return storage;
    }

    private PickleGlobal Global(string module, string name)
    {
        var global = new PickleGlobal(module, name);
        return TorchGlobals.IsKnown(global)
            ? global
            : throw file.Fault($"it refers to '{Printable.Of(global.ToString())}'. Only tensors are read; this name could run code, so the file is refused. If you trust it, load it in Python and save its state_dict() as safetensors.");
    }

    private void Spend(long operations)
    {
        remaining -= operations;
        if (remaining < 0)
            throw file.Fault($"its pickled part has more than {MaxOperations} operations.");
    }

    private WeightFormatException Refused(byte opcode) =>
        file.Fault($"its pickled part has the opcode {Opcodes.Name(opcode)}, which no state dict needs. If it is a whole pickled model, save its state_dict() instead.");

    private WeightFormatException Damaged(string what) => file.Fault($"its pickled part {what} (near byte {cursor.Position}).");
}

namespace ResNetGen.Weights.Pickle;

/// <summary>
/// Reads a pickle with a machine that can build numbers, texts, tuples, lists, dicts and tensors, and nothing else. Nothing is ever looked up, imported or called: what a class or
/// a function of Python would make is kept as <see cref="PickleObject"/>, which is its name.
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
            case 0x81: // NEWOBJ
                New(stack.Pop(2)[0]);
                break;
            case 0x92: // NEWOBJ_EX
                New(stack.Pop(3)[0]);
                break;
            case 0x90: // ADDITEMS
                stack.PopToMark();
                if (stack.Peek() is not (PickleOpaque or PickleObject))
                    throw Damaged("adds to what is not a set");
                break;
            case 0x91: // FROZENSET
                stack.PopToMark();
                stack.Push(PickleOpaque.Set);
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
                stack.Push(stack.Pop(2) is [string module, string name] ? Global(module, name) : throw Damaged("names a thing by what is not a text"));
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
            case (byte)'0': // POP
                stack.Pop();
                break;
            case (byte)'1': // POP_MARK
                stack.PopToMark();
                break;
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
        // A list of another class is passed over with what is in it.
        if (stack.Peek() is PickleObject)
            return;
        if (stack.Peek() is not List<object> list)
            throw Damaged("appends to what is not a list");
        list.AddRange(values);
    }

    private void SetItems(object[] values)
    {
        if (stack.Peek() is not PickleDict dict || values.Length % 2 != 0)
            throw Damaged("sets items of what is not a dict");
        for (var i = 0; i < values.Length; i += 2)
            dict.Items.Add((values[i], values[i + 1]));
    }

    private void Reduce()
    {
        if (stack.Pop(2) is not [PickleGlobal global, object[] arguments])
            throw Damaged("calls what is not a name");
        if (arguments is [List<object> pairs])
            Spend(pairs.Count);
        if (!TorchGlobals.IsKnown(global))
            stack.Push(new PickleObject(global.ToString()));
        else
            stack.Push(TorchGlobals.Call(global, arguments) ?? throw Damaged($"calls {global} with arguments that PyTorch does not write, or that reach past the data"));
    }

    private void New(object type) => stack.Push(type is PickleGlobal global ? new PickleObject(global.ToString()) : throw Damaged("makes an object of what is not a name"));

    /// <summary>A state dict carries its version numbers as an attribute, an object all that it holds; nothing here needs them.</summary>
    private void Build()
    {
        if (stack.Pop(2) is not [(PickleDict or TorchTensor or PickleOpaque) and var built, _])
            throw Damaged("sets attributes of what has none");
        stack.Push(built);
    }

    private object Storage(object id)
    {
        if (TorchGlobals.IsForeignStorage(id))
            return PickleOpaque.Numbers;
        if (TorchGlobals.Storage(id) is not { } storage)
            throw Damaged("refers to data that is not a storage");
        if (Storages.TryGetValue(storage.Key, out var known) && known != storage)
            throw Damaged($"gives the storage '{Printable.Of(storage.Key)}' two types or lengths");
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

    private void Spend(long operations)
    {
        remaining -= operations;
        if (remaining < 0)
            throw file.Fault($"its pickled part has more than {MaxOperations} operations.");
    }

    private WeightFormatException Refused(byte opcode) =>
        file.Fault($"its pickled part has the opcode {Opcodes.Name(opcode)}, which PyTorch does not write. Save the state_dict() of the model with torch.save or as safetensors.");

    private WeightFormatException Damaged(string what) => file.Fault($"its pickled part {what} (near byte {cursor.Position}).");
}

using ResNetGen.Weights.Files;

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

    private readonly PickleObjects objects;

    private readonly Dictionary<long, object> memo = [];

    private long remaining = MaxOperations;

    public PickleReader(FileBytes file, ByteCursor cursor)
    {
        this.file = file;
        this.cursor = cursor;
        stack = new(Damaged);
        objects = new(file, cursor, stack, Damaged, Spend);
    }

    /// <summary>The blocks of numbers that the pickle refers to, by their names.</summary>
    public Dictionary<string, TorchStorage> Storages => objects.Storages;

    /// <summary>Runs up to the end of one pickle and returns what it built.</summary>
    public object Read()
    {
        while (true)
        {
            Spend(1);
            var opcode = cursor.Byte();
            if (opcode == '.')
                return stack.Pop();
            if (!Structure(opcode) && !objects.Read(opcode) && !Memory(opcode))
                stack.Push(PickleScalars.Read(opcode, cursor) ?? throw Refused(opcode));
        }
    }

    /// <summary>Opcodes that build tuples, lists, dicts and sets of other values. False for any other opcode.</summary>
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
            case 0x90: // ADDITEMS
                stack.PopToMark();
                if (stack.Peek() is not (PickleOpaque or PickleObject))
                    throw Damaged("adds to what is not a set");
                break;
            case 0x91: // FROZENSET
                stack.PopToMark();
                stack.Push(PickleOpaque.Set);
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

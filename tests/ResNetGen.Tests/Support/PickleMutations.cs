namespace ResNetGen.Tests.Support;

/// <summary>Pickles made of whole opcodes with their arguments, so that changes reach deep into the reader.</summary>
internal static class PickleMutations
{
    private static readonly byte[][] Vocabulary =
    [
        .. "()]}.tasuebRQNioP012dlpg"u8.ToArray().Select(opcode => new[] { opcode }),
        .. new byte[] { 0x81, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8f, 0x90, 0x91, 0x93, 0x94 }.Select(opcode => new[] { opcode }),
        [(byte)'K', 0], [(byte)'K', 3], [(byte)'M', 0xff, 0xff], [(byte)'J', 0xff, 0xff, 0xff, 0xff], [0x8a, 8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
        [0x8a, 0], [0x8a, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [(byte)'G', 0, 0, 0, 0, 0, 0, 0, 0], [0x8b, 0xff, 0xff, 0xff, 0x7f],
        [(byte)'h', 0], [(byte)'h', 1], [(byte)'q', 0], [(byte)'q', 1], [(byte)'j', 0, 0, 0, 0], [(byte)'r', 0xff, 0xff, 0xff, 0xff],
        [(byte)'X', 1, 0, 0, 0, (byte)'0'], [(byte)'X', 0xff, 0xff, 0xff, 0xff], [0x8c, 7, .. "storage"u8], [0x80, 4], [0x95, 1, 0, 0, 0, 0, 0, 0, 0],
        [(byte)'C', 1, 0], [(byte)'B', 0xff, 0xff, 0xff, 0xff], [0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], [0x8d, 1, 0, 0, 0, 0, 0, 0, 0, (byte)'0'], [0x92],
        [.. "cargparse\nNamespace\n"u8], [.. "ctorch._tensor\n_rebuild_from_type_v2\n"u8], [.. "ctorch.storage\nUntypedStorage\n"u8], [.. "cbuiltins\neval\n"u8], [.. "ccollections\nOrderedDict\n"u8], [.. "ctorch\nFloatStorage\n"u8], [.. "ctorch\nDoubleStorage\n"u8], [.. "ctorch\nSize\n"u8],
        [.. "ctorch._utils\n_rebuild_tensor_v2\n"u8], [.. "ctorch._utils\n_rebuild_parameter\n"u8], [.. "iposix\nsystem\n"u8],
    ];

    /// <summary>The state dict of a <see cref="SmallNet"/>, opcode by opcode.</summary>
    public static List<byte[]> OfStateDict()
    {
        using var net = new SmallNet();
        List<byte[]> opcodes = [Piece(pickle => pickle.Raw(0x80, 2)), Piece(pickle => pickle.Op('}')), Piece(pickle => pickle.Op('('))];
        foreach (var (name, tensor) in net.state_dict())
        {
            var isCounter = tensor.dtype == torch.ScalarType.Int64;
            opcodes.AddRange(
                Piece(pickle => pickle.Text(name)),
                Piece(pickle => pickle.Global("torch._utils", "_rebuild_tensor_v2")),
                Piece(pickle => pickle.Op('(')),
                Piece(pickle => pickle.Op('(')),
                Piece(pickle => pickle.Text("storage")),
                Piece(pickle => pickle.Global("torch", isCounter ? "LongStorage" : "FloatStorage")),
                Piece(pickle => pickle.Text(name)),
                Piece(pickle => pickle.Text("cpu")),
                Piece(pickle => pickle.Whole(tensor.NumberOfElements)),
                Piece(pickle => pickle.Op('t')),
                Piece(pickle => pickle.Op('Q')),
                Piece(pickle => pickle.Whole(0)),
                Piece(pickle => pickle.Tuple(tensor.shape)),
                Piece(pickle => pickle.Tuple(tensor.stride())),
                Piece(pickle => pickle.Op('t')),
                Piece(pickle => pickle.Op('R')));
        }

        opcodes.AddRange(Piece(pickle => pickle.Op('u')), Piece(pickle => pickle.Op('.')));
        return opcodes;
    }

    /// <summary>A file with some opcodes of the state dict changed, doubled, left out or moved.</summary>
    public static byte[] Of(List<byte[]> stateDict, Random random)
    {
        List<byte[]> opcodes = [.. stateDict];
        for (var i = random.Next(3); i >= 0; i--)
        {
            var at = random.Next(opcodes.Count);
            var drawn = random.Next(2) == 0 ? Vocabulary[random.Next(Vocabulary.Length)] : opcodes[random.Next(opcodes.Count)];
            switch (random.Next(4))
            {
                case 0:
                    opcodes[at] = drawn;
                    break;
                case 1:
                    opcodes.Insert(at, drawn);
                    break;
                case 2:
                    opcodes.RemoveAt(at);
                    break;
                default:
                    var other = random.Next(opcodes.Count);
                    (opcodes[at], opcodes[other]) = (opcodes[other], opcodes[at]);
                    break;
            }
        }

        return Archive(opcodes);
    }

    /// <summary>A file with opcodes drawn by chance.</summary>
    public static byte[] Random(Random random) =>
        Archive([[(byte)'}'], .. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]), [(byte)'.']]);

    private static byte[] Archive(IEnumerable<byte[]> opcodes)
    {
        using var net = new SmallNet();
        var data = net.state_dict().Select(entry => ($"archive/data/{entry.Key}", new byte[entry.Value.NumberOfElements * entry.Value.ElementSize]));
        return TorchZip.Of([("archive/data.pkl", opcodes.SelectMany(bytes => bytes).ToArray()), .. data]);
    }

    private static byte[] Piece(Func<PickleBytes, PickleBytes> write) => write(new()).ToArray();
}

namespace ResNetGen.Weights.Pickle;

/// <summary>Opcodes of pickle that push one value which depends on nothing before it.</summary>
internal static class PickleScalars
{
    /// <summary>The value, or null when the opcode is none of these.</summary>
    public static object? Read(byte opcode, ByteCursor cursor) => opcode switch
    {
        (byte)'(' => PickleMark.Value,
        (byte)'}' => new PickleDict(),
        (byte)']' => new List<object>(),
        (byte)')' => Array.Empty<object>(),
        (byte)'N' => PickleNone.Value,
        0x88 => true,
        0x89 => false,
        (byte)'J' => (long)cursor.Int32(),
        (byte)'K' => (long)cursor.Byte(),
        (byte)'M' => (long)cursor.UInt16(),
        0x8a => Long(cursor.Take(cursor.Byte())), // LONG1
        (byte)'G' => cursor.BigEndianDouble(),
        (byte)'X' => Text(cursor, cursor.UInt32()),
        0x8c => Text(cursor, cursor.Byte()), // SHORT_BINUNICODE
        0x8d => Text(cursor, cursor.Int64()), // BINUNICODE8
        (byte)'U' => Text(cursor, cursor.Byte()), // SHORT_BINSTRING, of files written by Python 2
        (byte)'T' => Text(cursor, cursor.UInt32()), // BINSTRING, likewise
        (byte)'C' => Bytes(cursor, cursor.Byte()), // SHORT_BINBYTES
        (byte)'B' => Bytes(cursor, cursor.UInt32()), // BINBYTES
        0x8e or 0x96 => Bytes(cursor, cursor.Int64()), // BINBYTES8, BYTEARRAY8
        0x8f => PickleOpaque.Set, // EMPTY_SET
        _ => null,
    };

    /// <summary>Names and keys are short; a longer text belongs to what is beside the weights, and is passed over.</summary>
    private static object Text(ByteCursor cursor, long length)
    {
        if (length is >= 0 and <= ByteCursor.LongestText)
            return cursor.Text((uint)length);
        cursor.Skip(length);
        return PickleOpaque.LongText;
    }

    private static PickleOpaque Bytes(ByteCursor cursor, long length)
    {
        cursor.Skip(length);
        return PickleOpaque.Bytes;
    }

    /// <summary>Two's complement, least byte first. Beyond 64 bits (the old format's magic number) the bytes themselves.</summary>
    private static object Long(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
            return bytes.ToArray();
        if (bytes.IsEmpty)
            return 0L;
        var value = 0L;
        for (var i = bytes.Length - 1; i >= 0; i--)
            value = (value << 8) | bytes[i];
        var unused = (sizeof(long) - bytes.Length) * 8;
        return value << unused >> unused;
    }
}

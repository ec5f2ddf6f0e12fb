using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Wire;

namespace ResNetGen.Onnx.Reading;

/// <summary>Reads a key and its text.</summary>
internal static class EntryReader
{
    public static KeyValuePair<string, string> Read(FieldReader reader)
    {
        var (key, value) = ("", "");
        while (reader.Next())
        {
            if (reader.Field == Fields.Entry.Key)
                key = reader.Text();
            else if (reader.Field == Fields.Entry.Value)
                value = reader.Text();
            else
                reader.Skip();
        }

        return new(key, value);
    }

    /// <summary>Takes a pair apart, which netstandard2.0 cannot by itself.</summary>
    public static void Deconstruct(this KeyValuePair<string, string> entry, out string key, out string value) => (key, value) = (entry.Key, entry.Value);
}

using System.Text;
using System.Text.Json.Nodes;

namespace ResNetGen.Tests.Support;

/// <summary>Changes to the JSON of a safetensors header that keep it JSON.</summary>
internal static class HeaderMutations
{
    private static readonly string[] Values =
        ["0", "1", "-1", "4", "8", "3", "4294967296", "9223372036854775807", "18446744073709551615", "1e3", "1.5", "null", "true", "\"F16\"", "\"I64\"", "[]", "{}", "[0,4]", "[[1]]", "\"\\u202e\\n\""];

    public static byte[] Of(string header, byte[] data, Random random)
    {
        var root = JsonNode.Parse(header)!.AsObject();
        for (var i = random.Next(3); i >= 0; i--)
            Change(root, random);
        var text = root.ToJsonString();

        // A key twice: no tree holds that.
        if (random.Next(10) == 0)
            text = text.Insert(1, $"{Entry(root, random).ToLowerInvariant()},");
        if (random.Next(10) == 0)
            data = data[..random.Next(data.Length)];
        return SafetensorsBytes.Of(Encoding.UTF8.GetBytes(text), data);
    }

    private static string Entry(JsonObject root, Random random)
    {
        var (name, value) = root.ElementAt(random.Next(root.Count));
        return $"{JsonValue.Create(name).ToJsonString()}:{value?.ToJsonString() ?? "null"}";
    }

    private static void Change(JsonObject root, Random random)
    {
        var name = root.ElementAt(random.Next(root.Count)).Key;
        var other = root.ElementAt(random.Next(root.Count)).Key;
        switch (random.Next(6))
        {
            case 0:
                root[name] = Value(random);
                return;
            case 1 when root.Count > 1:
                root.Remove(name);
                return;
            case 2:
                var moved = root[name]?.DeepClone();
                root.Remove(name);
                root["other" + name] = moved;
                return;
            case 3:
                (root[name], root[other]) = (root[other]?.DeepClone(), root[name]?.DeepClone());
                return;
            default:
                ChangeField(root[name], random);
                return;
        }
    }

    private static void ChangeField(JsonNode? entry, Random random)
    {
        if (entry is not JsonObject { Count: > 0 } fields)
            return;
        var key = fields.ElementAt(random.Next(fields.Count)).Key;
        if (fields[key] is JsonArray { Count: > 0 } numbers && random.Next(4) > 0)
            numbers[random.Next(numbers.Count)] = Value(random);
        else if (random.Next(2) == 0)
            fields[key] = Value(random);
        else
            fields.Remove(key);
    }

    private static JsonNode? Value(Random random) => JsonNode.Parse(Values[random.Next(Values.Length)]);
}

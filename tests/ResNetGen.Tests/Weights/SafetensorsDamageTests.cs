using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

public sealed class SafetensorsDamageTests : IDisposable
{
    private const string Good = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[],"data_offsets":[8,12]}}""";

    private readonly TemporaryFolder folder = new();

    private readonly Holder module = new(("a", ones(2)), ("b", ones([])));

    public void Dispose()
    {
        folder.Dispose();
        module.Dispose();
    }

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "empty", [], "is empty" },
        { "a text", "Hello, this is no file of weights."u8.ToArray(), "neither safetensors nor a PyTorch file" },
        { "a header of 8 EB", SafetensorsBytes.WithLength(ulong.MaxValue, Good), "header would be 18446744073709551615 bytes long" },
        { "a header beyond the format's bound", SafetensorsBytes.WithLength(100_000_001, Good), "header would be 100000001 bytes long; safetensors allows 100000000" },
        { "a header longer than the file", SafetensorsBytes.WithLength(5000, Good), "should be 5000 bytes long, but only" },
        { "a header cut short", SafetensorsBytes.WithLength(50, Good), "header is not JSON" },
        { "text behind the header", SafetensorsBytes.Of(Good + "x", 12), "header is not JSON" },
        { "two headers", SafetensorsBytes.Of(Good + Good, 12), "header is not JSON" },
        { "no UTF-8", SafetensorsBytes.Of([.. "{\""u8, 0xff, 0xfe, .. "\":1}"u8], []), "header is not JSON" },
        { "half a surrogate", SafetensorsBytes.Of("""{"\ud800":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""", 4), "header is not JSON" },
        { "deep nesting", SafetensorsBytes.Of("""{"a":""" + new string('{', 100_000), 0), "header is not JSON" },
        { "deep nesting in the metadata", SafetensorsBytes.Of("""{"__metadata__":{"a":""" + new string('[', 100_000), 0), "something other than text" },
        { "metadata that is not an object", Edited("{", """{"__metadata__":1,"""), "__metadata__ is not an object" },
        { "metadata twice", Edited("{", """{"__metadata__":{},"__metadata__":{},"""), "names '__metadata__' twice" },
        { "a name twice", Edited("\"b\"", "\"a\""), "names 'a' twice" },
        { "a name twice, once escaped", Edited("\"b\"", "\"\\u0061\""), "names 'a' twice" },
        { "a type twice", Edited("\"shape\":[]", "\"shape\":[],\"dtype\":\"F32\""), "entry for 'b' is not dtype" },
        { "an entry of something else", Edited("\"shape\":[]", "\"shape\":[],\"code\":\"rm\""), "entry for 'b' is not dtype" },
        { "an entry that is a number", Edited("{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]}", "7"), "entry for 'b' is not dtype" },
        { "no shape", Edited("\"shape\":[],", ""), "entry for 'b' is not dtype" },
        { "one offset", Edited("[8,12]", "[8]"), "entry for 'b' is not dtype" },
        { "three offsets", Edited("[8,12]", "[8,12,12]"), "entry for 'b' is not dtype" },
        { "a negative side", Edited("[2]", "[-2]"), "entry for 'a' is not dtype" },
        { "a fractional side", Edited("[2]", "[2.0]"), "entry for 'a' is not dtype" },
        { "a side beyond 64 bits", Edited("[2]", "[99999999999999999999]"), "entry for 'a' is not dtype" },
        { "a shape beyond 64 bits", Edited("[2]", "[4294967296,4294967296,2]"), "impossible size" },
        { "a thousand sides", Edited("[2]", $"[{string.Join(',', Enumerable.Repeat(1, 1000))}]"), "entry for 'a' is not dtype" },
        { "an unknown type", Edited("\"F32\",\"shape\":[]", "\"F8_E4M3\",\"shape\":[]"), "type 'F8_E4M3'; known are F32, F16" },
        { "a shape that needs more", Edited("[2]", "[3]"), "'a' is F32 3, 12 bytes, but 8 bytes are set aside" },
        { "a shape that needs less", Edited("[2]", "[1]"), "'a' is F32 1, 4 bytes, but 8 bytes are set aside" },
        { "offsets the other way round", Edited("[8,12]", "[12,8]"), "should lie at bytes 12 to 8" },
        { "offsets behind the end", Edited("[8,12]", "[12,16]"), "should lie at bytes 12 to 16 of the data, of which there are 12" },
        { "offsets of 8 EB", Edited("[8,12]", "[8,9223372036854775807]"), "should lie at bytes" },
        { "overlap", Edited("[8,12]", "[4,8]"), "data of 'b' overlaps what lies before it" },
        { "the same place", SafetensorsBytes.Of(Good.Replace("[8,12]", "[0,4]", StringComparison.Ordinal), 8), "overlaps" },
        { "a gap", SafetensorsBytes.Of(Good.Replace("[8,12]", "[12,16]", StringComparison.Ordinal), 16), "data of 'b' leaves a gap before it" },
        { "a gap at the start", SafetensorsBytes.Of(Good.Replace("[0,8]", "[12,20]", StringComparison.Ordinal), 20), "leaves a gap" },
        { "bytes behind the last", SafetensorsBytes.Of(Good, 13), "1 bytes follow the last tensor" },
        { "an incomplete download", SafetensorsBytes.Of(Good, 11), "It may be an incomplete download" },
        { "too many tensors", SafetensorsBytes.Of(Crowded(), 0), "more than 100000 tensors" },
    };

    [Theory, MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_damaged_file_is_refused_with_a_reason(string what, byte[] file, string reason)
    {
        var path = folder.Write("damaged.safetensors", file);
        var error = Assert.Throws<WeightFormatException>(() => module.LoadWeights(path));
        Assert.True(error.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.StartsWith($"'{path}' cannot be read as weights: ", error.Message);
        Assert.Equal([1, 1], module.state_dict()["a"].data<float>().ToArray());
    }

    /// <summary>The length's bytes are then 80 02 to 80 05, as a pickle begins.</summary>
    [Theory]
    [InlineData(0x280)]
    [InlineData(0x380)]
    [InlineData(0x480)]
    [InlineData(0x580)]
    public void A_header_whose_length_looks_like_a_pickle_is_read(int length)
    {
        module.LoadWeights(folder.Write("f", SafetensorsBytes.Of(Good.PadRight(length), 12)));
        Assert.Equal([0, 0], module.state_dict()["a"].data<float>().ToArray());
    }

    [Fact]
    public void Empty_tensors_share_their_place_with_the_next()
    {
        using var empty = new Holder(("a", ones(2)), ("e", ones(0, 3)), ("f", ones(3, 0)));
        var header = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"e":{"dtype":"F32","shape":[0,3],"data_offsets":[0,0]},"f":{"dtype":"F32","shape":[3,0],"data_offsets":[8,8]}}""";
        Assert.Equal(3, empty.LoadWeights(folder.Write("f", SafetensorsBytes.Of(header, 8))).Loaded.Count);
    }

    [Fact]
    public void Bools_of_a_file_become_zero_or_one()
    {
        using var truth = zeros(3, ScalarType.Bool);
        using var holder = new Holder(("t", truth));
        holder.LoadWeights(folder.Write("f", SafetensorsBytes.Of("""{"t":{"dtype":"BOOL","shape":[3],"data_offsets":[0,3]}}"""u8, [0, 1, 200])));
        Assert.Equal([0, 1, 1], truth.bytes.ToArray());
    }

    private static byte[] Edited(string old, string replacement)
    {
        var at = Good.IndexOf(old, StringComparison.Ordinal);
        return SafetensorsBytes.Of(Good[..at] + replacement + Good[(at + old.Length)..], 12);
    }

    private static string Crowded()
    {
        var header = new StringBuilder("{");
        for (var i = 0; i <= 100_000; i++)
            header.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\"{i}\":").Append("""{"dtype":"F32","shape":[0],"data_offsets":[0,0]}""");
        return header.Append('}').ToString();
    }
}

using System.Text;
using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>Pickles that would run code, lie about sizes or cost memory and time, each refused by what is wrong with it.</summary>
public sealed class HostilePickleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Holder module = new(("w", ones(2, 3)));

    public void Dispose()
    {
        folder.Dispose();
        module.Dispose();
    }

    public static TheoryData<string, byte[], string> NamesAndCalls() => new()
    {
        { "os.system", Dict(p => p.Global("posix", "system").Text("touch ran").Raw(0x85).Op('R')), "refers to 'posix.system'" },
        { "eval by stack", Dict(p => p.Text("builtins").Text("eval").Raw(0x93).Text("1").Raw(0x85).Op('R')), "refers to 'builtins.eval'" },
        { "getattr", Dict(p => p.Global("builtins", "getattr")), "its entry 'w' is the name 'builtins.getattr'" },
        { "a dotted name below torch", Dict(p => p.Global("torch", "_utils.os.system")), "refers to 'torch._utils.os.system'" },
        { "a neighbour of what is known", Dict(p => p.Global("torch._utils", "_rebuild_qtensor")), "its entry 'w' is the name 'torch._utils._rebuild_qtensor'" },
        { "torch.load", Dict(p => p.Global("torch", "load")), "its entry 'w' is the name 'torch.load'" },
        { "numpy", Dict(p => p.Global("numpy.core.multiarray", "scalar")), "its entry 'w' is the name 'numpy.core.multiarray.scalar'" },
        { "INST", Dict(p => p.Op('(').Text("x").Op('i').Raw("posix\nsystem\n"u8.ToArray())), "opcode INST" },
        { "OBJ", Dict(p => p.Op('(').Global("collections", "OrderedDict").Op('o')), "opcode OBJ" },
        { "a call of an unknown name", Dict(p => p.Global("some.where", "build").Op(')', 'R')), "its entry 'w' is an object of 'some.where.build'" },
        { "an object of an unknown class", Dict(p => p.Global("some.where", "Thing").Op(')').Raw(0x81)), "its entry 'w' is an object of 'some.where.Thing'" },
        { "the same with keywords", Dict(p => p.Global("some.where", "Thing").Op(')', '}').Raw(0x92)), "its entry 'w' is an object of 'some.where.Thing'" },
        { "an object of a number", Dict(p => p.Whole(1).Op(')').Raw(0x81)), "makes an object of what is not a name" },
        { "a tensor of a class of its own, in itself", Dict(p => p.Global("torch._tensor", "_rebuild_from_type_v2").Op('(').Global("torch._tensor", "_rebuild_from_type_v2").Op('N', ')', 't', 'R')), "calls torch._tensor._rebuild_from_type_v2 with arguments" },
        { "EXT1", Dict(p => p.Raw(0x82, 1)), "opcode EXT1" },
        { "EXT2", Dict(p => p.Raw(0x83, 1, 0)), "opcode EXT2" },
        { "EXT4", Dict(p => p.Raw(0x84, 1, 0, 0, 0)), "opcode EXT4" },
        { "PERSID", Dict(p => p.Op('P').Raw("id\n"u8.ToArray())), "opcode PERSID" },
        { "an unknown opcode", Dict(p => p.Raw(0xfe)), "opcode 0xfe" },
        { "a call of a number", Dict(p => p.Whole(1).Op(')', 'R')), "calls what is not a name" },
        { "a call of a storage type", Dict(p => p.Global("torch", "FloatStorage").Op(')', 'R')), "calls torch.FloatStorage" },
        { "a call without a tuple", Dict(p => p.Global("collections", "OrderedDict").Op(']', 'R')), "calls what is not a name" },
        { "an OrderedDict of what are no pairs", Dict(p => p.Global("collections", "OrderedDict").Op(']').Whole(1).Op('a').Raw(0x85).Op('R')), "calls collections.OrderedDict" },
        { "attributes of a list", Dict(p => p.Op(']', '}', 'b')), "sets attributes of what has none" },
        { "a persistent id of text", Dict(p => p.Text("/etc/passwd").Op('Q')), "refers to data that is not a storage" },
        { "a storage of an unknown type", Dict(p => p.Op('(').Text("storage").Global("torch", "Size").Text("0").Text("cpu").Whole(6).Op('t', 'Q')), "not a storage" },
    };

    public static TheoryData<string, byte[], string> Tensors() => new()
    {
        { "past the storage", PickleBytes.OneTensor(shape: [2, 4], strides: [4, 1]), "reach past the data" },
        { "behind the storage", PickleBytes.OneTensor(offset: 1), "reach past the data" },
        { "before the storage", PickleBytes.OneTensor(offset: -1), "reach past the data" },
        { "wide strides", PickleBytes.OneTensor(strides: [1000, 1]), "reach past the data" },
        { "negative strides", PickleBytes.OneTensor(strides: [-3, 1]), "reach past the data" },
        { "negative sides", PickleBytes.OneTensor(shape: [-2, -3]), "reach past the data" },
        { "more strides than sides", PickleBytes.OneTensor(strides: [3, 1, 1]), "reach past the data" },
        { "sides beyond 64 bits", PickleBytes.OneTensor(shape: [long.MaxValue, long.MaxValue], strides: [long.MaxValue, 1]), "impossible size" },
        { "an offset beyond 64 bits", PickleBytes.OneTensor(offset: long.MaxValue), "impossible size" },
        { "a storage beyond 64 bits", PickleBytes.OneTensor(elements: long.MaxValue), "impossible size" },
        { "a negative storage", PickleBytes.OneTensor(elements: -6), "not a storage" },
        { "a storage larger than its data", PickleBytes.OneTensor(elements: 1_000_000_000), "has 24 bytes; 4000000000 are expected" },
        { "a storage of another type", PickleBytes.OneTensor(type: "DoubleStorage"), "has 24 bytes; 48 are expected" },
        { "a storage that is not there", PickleBytes.OneTensor(key: "1"), "the data of storage '1' is missing" },
        { "a storage outside the archive", PickleBytes.OneTensor(key: "../../etc/passwd"), "'../../etc/passwd' is missing" },
        { "a storage with a long name", PickleBytes.OneTensor(key: new('9', 1000)), "not a storage" },
        { "many dimensions", PickleBytes.OneTensor(shape: [.. Enumerable.Repeat(1L, 65)], strides: [.. Enumerable.Repeat(1L, 65)]), "reach past the data" },
        { "a storage of two types", Dict(p => p.Storage("FloatStorage", "0", 6).Storage("IntStorage", "0", 6)), "gives the storage '0' two types or lengths" },
    };

    public static TheoryData<string, byte[], string> Structures() => new()
    {
        { "nothing", [], "ends too early" },
        { "no end", PickleBytes.Begin().Op('}').Stop()[..^1], "ends too early" },
        { "an empty stack", PickleBytes.Begin().Stop(), "takes a value from an empty stack" },
        { "no mark", PickleBytes.Begin().Op('}', 'u').Stop(), "ends a sequence that never began" },
        { "an unknown memo", PickleBytes.Begin().Op('h').Raw(7).Stop(), "recalls what was never stored" },
        { "an odd dict", PickleBytes.Begin().Op('}', '(').Text("w").Op('u').Stop(), "sets items of what is not a dict" },
        { "items of a list", PickleBytes.Begin().Op(']').Text("w").Whole(1).Op('s').Stop(), "sets items of what is not a dict" },
        { "an append to a dict", PickleBytes.Begin().Op('}').Whole(1).Op('a').Stop(), "appends to what is not a list" },
        { "a list at the top", PickleBytes.Begin().Op(']').Stop(), "holds no state dict" },
        { "a number as a name", PickleBytes.Begin().Op('}').Whole(1).Whole(1).Op('s').Stop(), "holds no tensors" },
        { "a number as a tensor", PickleBytes.Begin().Op('}').Text("w").Whole(1).Op('s').Stop(), "its entry 'w' is a number" },
        { "a name as long as a book", PickleBytes.OneTensor(name: new('w', 2000)), "a key that is not a name" },
        { "a text of 4 GB", PickleBytes.Begin().Op('X').Raw(0xff, 0xff, 0xff, 0xff).Stop(), "ends too early" },
        { "a text of 100 KB", PickleBytes.Begin().Text(new('x', 100_000)).Stop(), "holds no state dict, but a long text" },
        { "a name without end", PickleBytes.Begin().Op('c').Repeat(100_000, (byte)'x').Stop(), "a line of its pickled part has no end" },
        { "a long number of 2 GB", PickleBytes.Begin().Raw(0x8b, 0xff, 0xff, 0xff, 0x7f).Stop(), "opcode LONG4" },
        { "bytes of 8 EB", PickleBytes.Begin().Raw(0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f).Stop(), "ends too early" },
        { "a list in a list, 200,000 deep", PickleBytes.Begin().Op('}').Text("w").Op('(').Repeat(200_000, (byte)']').Repeat(199_999, (byte)'a').Op('t', 's').Stop(), "its entry 'w' is a list" },
        { "a list that holds itself", PickleBytes.Begin().Op('}').Text("w").Op(']', 'q').Raw(0).Op('h').Raw(0).Op('a', 's').Stop(), "its entry 'w' is a list" },
        { "lists that double 100 times", Doubling(100), "its entry 'w' is a list" },
        { "five million values", PickleBytes.Begin().Repeat(5_000_000, (byte)'N').Stop(), "more than 4000000 operations" },
        { "an OrderedDict of many, made many times", ManyDicts(), "more than 4000000 operations" },
    };

    [Theory]
    [MemberData(nameof(NamesAndCalls), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Tensors), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Structures), DisableDiscoveryEnumeration = true)]
    public void A_hostile_pickle_is_refused_with_a_reason(string what, byte[] pickle, string reason)
    {
        var path = folder.Write("hostile.pth", TorchZip.Of(pickle));
        var error = Assert.Throws<WeightFormatException>(() => module.LoadWeights(path));
        Assert.True(error.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.StartsWith($"'{path}' cannot be read as weights: ", error.Message);
        Assert.Equal(Enumerable.Repeat(1f, 6), module.state_dict()["w"].data<float>().ToArray());
    }

    [Fact]
    public void The_pickle_that_all_of_them_vary_is_read()
    {
        module.LoadWeights(folder.Write("good.pth", TorchZip.Of(PickleBytes.OneTensor())));
        Assert.Equal(new float[6], module.state_dict()["w"].data<float>().ToArray());
    }

    [Fact]
    public void A_dict_of_Python_2_is_read()
    {
        var pickle = PickleBytes.Begin().Global("collections", "OrderedDict").Op(']', ']').Raw([(byte)'U', 1, (byte)'w']).Op('a')
            .Global("torch._utils", "_rebuild_tensor").Op('(').Storage("FloatStorage", "0", 6).Whole(0).Tuple([2, 3]).Tuple([3, 1]).Op('t', 'R')
            .Op('a', 'a').Raw(0x85).Op('R').Stop();
        module.LoadWeights(folder.Write("good.pth", TorchZip.Of(pickle)));
        Assert.Equal(new float[6], module.state_dict()["w"].data<float>().ToArray());
    }

    [Fact]
    public void A_view_that_takes_few_numbers_out_of_many_is_refused()
    {
        const int elements = 40_000_000;
        var pickle = PickleBytes.OneTensor(type: "ByteStorage", elements: elements, strides: [10_000_000, 10_000_000]);
        var path = folder.Write("spread.pth", TorchZip.Of(("archive/data.pkl", pickle), ("archive/data/0", new byte[elements])));
        var error = Assert.Throws<WeightFormatException>(() => module.LoadWeights(path));
        Assert.Contains("'w' is a view that takes few numbers out of 30000001. Save its clone().", error.Message);
    }

    [Theory]
    [InlineData("evil\n'x' was loaded", "evil\\u000a'x' was loaded")]
    [InlineData("\u001b[2Jgone", "\\u001b[2Jgone")]
    [InlineData("\u202eright to left", "\\u202eright to left")]
    [InlineData("\u2028", "\\u2028")]
    public void Names_of_the_file_cannot_change_the_look_of_a_message(string name, string shown)
    {
        var asEntry = folder.Write("entry.pth", TorchZip.Of(PickleBytes.Begin().Op('}').Text(name).Whole(1).Op('s').Stop()));
        Assert.Contains($"'{shown}'", Assert.Throws<WeightFormatException>(() => module.LoadWeights(asEntry)).Message);

        var asGlobal = folder.Write("global.pth", TorchZip.Of(PickleBytes.Begin().Text(name).Text("x").Raw(0x93).Stop()));
        Assert.Contains($"'{shown}.x'", Assert.Throws<WeightFormatException>(() => module.LoadWeights(asGlobal)).Message);

        var asTensor = folder.Write("tensor.pth", TorchZip.Of(PickleBytes.OneTensor(name: name)));
        Assert.EndsWith($"\n    {shown}", Assert.Throws<WeightMismatchException>(() => module.LoadWeights(asTensor)).Message);
    }

    private static byte[] Dict(Func<PickleBytes, PickleBytes> value) => value(PickleBytes.Begin().Op('}').Text("w")).Op('s').Stop();

    /// <summary>Each list holds the one before it twice: a walk over all of it would take 2^n steps.</summary>
    private static byte[] Doubling(int times)
    {
        var pickle = PickleBytes.Begin().Op('}').Text("w").Op(']', 'q').Raw(0);
        for (byte i = 0; i < times; i++)
            pickle.Op(']', '(', 'h').Raw(i).Op('h').Raw(i).Op('e', 'q').Raw((byte)(i + 1));
        return pickle.Repeat(times, (byte)'a').Op('s').Stop();
    }

    private static byte[] ManyDicts()
    {
        var pickle = PickleBytes.Begin().Op(']', '(').Repeat(100_000, [(byte)']', (byte)'N', (byte)'a', (byte)'N', (byte)'a']).Op('e').Raw(0x85).Op('q').Raw(0);
        for (var i = 0; i < 100_000; i++)
            pickle.Raw(Encoding.ASCII.GetBytes("ccollections\nOrderedDict\n")).Op('h').Raw(0).Op('R');
        return pickle.Stop();
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Targets.TorchScript;

/// <summary>Writes modules as a pickle of protocol 2: objects of classes with their attributes; a tensor is rebuilt of a numbered storage.</summary>
internal sealed class ScriptPickle(ScriptClasses classes)
{
    private const byte Mark = (byte)'(', Tuple = (byte)'t', EmptyTuple = (byte)')', Reduce = (byte)'R', Build = (byte)'b', EmptyDictionary = (byte)'}', SetItems = (byte)'u',
        NewObject = 0x81, Persistent = (byte)'Q', Text = (byte)'X', Int32 = (byte)'J', Int64 = 0x8A, True = 0x88, False = 0x89, Stop = (byte)'.';

    private readonly MemoryStream bytes = new();

    /// <summary>In the order of their numbers.</summary>
    public List<OnnxTensor> Tensors { get; } = [];

    public byte[] Write(ModuleTree root)
    {
        Put(0x80, 2);
        Add(root);
        Put(Stop);
        return bytes.ToArray();
    }

    private void Add(ModuleTree module)
    {
        Global("__torch__", classes.NameOf(module));
        Put(EmptyTuple, NewObject, EmptyDictionary, Mark);
        foreach (var tensor in module.Tensors)
        {
            Add(tensor.Key);
            Add(tensor.Value, ScriptClasses.IsParameter(tensor.Key));
        }

        Add("training");
        Put(False);
        foreach (var inner in module.Modules)
        {
            Add(inner.Key);
            Add(inner.Value);
        }

        Put(SetItems, Build);
    }

    private void Add(OnnxTensor tensor, bool isParameter)
    {
        Global("torch._utils", "_rebuild_tensor_v2");
        Put(Mark, Mark);
        Add("storage");
        Global("torch", tensor.Type == OnnxType.Int64 ? "LongStorage" : "FloatStorage");
        Add(Tensors.Count.ToString(CultureInfo.InvariantCulture));
        Add("cpu");
        Add(tensor.Count);
        Put(Tuple, Persistent);
        Add(0);
        Add(tensor.Shape);
        Add([.. tensor.Shape.Select((_, i) => tensor.Shape.Skip(i + 1).Aggregate(1L, (product, length) => product * length))]);
        Put(isParameter ? True : False);
        Global("collections", "OrderedDict");
        Put(EmptyTuple, Reduce, Tuple, Reduce);
        Tensors.Add(tensor);
    }

    private void Add(IReadOnlyList<long> numbers)
    {
        Put(Mark);
        foreach (var number in numbers)
            Add(number);
        Put(Tuple);
    }

    private void Add(long number)
    {
        var isShort = number <= int.MaxValue;
        if (isShort)
            Put(Int32);
        else
            Put(Int64, sizeof(long));
        for (var shift = 0; shift < (isShort ? 32 : 64); shift += 8)
            Put((byte)(number >> shift));
    }

    private void Add(string text)
    {
        Put(Text);
        for (var shift = 0; shift < 32; shift += 8)
            Put((byte)(text.Length >> shift));
        Put(Encoding.ASCII.GetBytes(text));
    }

    private void Global(string module, string name) => Put(Encoding.ASCII.GetBytes($"c{module}\n{name}\n"));

    private void Put(params byte[] codes) => bytes.Write(codes, 0, codes.Length);
}

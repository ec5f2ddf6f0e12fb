using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A network gets a name that C#, the framework, TorchSharp or the generated code has already.</summary>
internal sealed class TakenNames : INodeMutation
{
    private static readonly string[] Names =
    [
        "class", "public", "int", "string", "object", "new", "base", "this", "null", "true", "void", "ref", "using", "namespace", "await", "async", "var", "record", "dynamic",
        "nint", "file", "required", "scoped", "field", "partial", "global", "value", "get", "set", "where", "when", "with", "or", "and", "not", "_", "__", "__arglist",
        "extension", "union", "closed", "safe", "alias", "unmanaged", "notnull", "assembly", "module", "lower", "net",
        "Networks", "C64", "S4", "C0", "C01", "Stage", "Stage2", "BasicBlock", "Bottleneck", "BottleneckStage", "PreActivationBlock", "Block3", "Features", "FeatureMaps", "Inference",
        "Head", "Stem", "Table", "Forward", "forward", "Call", "call", "Module", "Tensor", "torch", "nn", "Modules", "TorchSharp", "ResNetGen", "System", "Object", "String", "Type",
        "Int32", "Attribute", "Math", "Dispose", "Equals", "ToString", "GetType", "GetHashCode", "MemberwiseClone", "Finalize", "ReferenceEquals", "input", "training", "classes",
        "layer1", "conv1", "bn1", "fc", "maxpool", "parameters", "state_dict", "to", "eval", "train", "cuda", "cpu", "apply", "name", "handle", "TIn", "TOut", "T", "IChannels",
        "NetworkDescription", "Initialization", "ParameterCount", "Weights", "LoadWeights", "DropPath", "Consume", "SqueezeExcitation", "Conv2d", "BatchNorm2d", "Linear", "Identity",
        "ResNet50", "RESNET50", "resnet50", "ResNet\u0130", "resnet\u0131", "Stra\u00DFe", "STRASSE", "\u01C5", "\u2160", "\u3042", "e\u0301", "a\u200Db", "Сеть", "شبكة", "网络", "ﬁ", "ª",
    ];

    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "TorchSharp", "TorchSharp.Modules", "ResNetGen", "ResNetGen.Compiler", "Networks", "C64", "torch", "nn", "Modules", "Global", "global",
        "A.B.C", "A..B", "class.B", "record.file", "_._", "ResNet50", "a.lower", "Сеть.Х", "A.Networks", "A.C64",
    ];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        if (spec.NetworkNames() is { Count: > 0 } names)
            dice.Of(names).Text = dice.Of(Names);
        if (dice.Chance(0.2))
            spec.Entries.Insert(0, new(new ScalarTree("namespace"), new ScalarTree(dice.Of(Namespaces))));
    }
}

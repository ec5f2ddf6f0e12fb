namespace ResNetGen.Onnx.Model;

/// <summary>A setting of a node.</summary>
internal abstract record OnnxAttribute(string Name);

/// <summary>A number of single precision.</summary>
internal sealed record SingleAttribute(string Name, float Value) : OnnxAttribute(Name);

/// <summary>A whole number.</summary>
internal sealed record WholeAttribute(string Name, long Value) : OnnxAttribute(Name);

/// <summary>A text.</summary>
internal sealed record TextAttribute(string Name, string Value) : OnnxAttribute(Name);

/// <summary>A tensor.</summary>
internal sealed record TensorAttribute(string Name, OnnxTensor Value) : OnnxAttribute(Name);

/// <summary>Numbers of single precision.</summary>
internal sealed record SinglesAttribute(string Name, IReadOnlyList<float> Values) : OnnxAttribute(Name);

/// <summary>Whole numbers.</summary>
internal sealed record WholesAttribute(string Name, IReadOnlyList<long> Values) : OnnxAttribute(Name);

/// <summary>Texts.</summary>
internal sealed record TextsAttribute(string Name, IReadOnlyList<string> Values) : OnnxAttribute(Name);

/// <summary>What is read and not understood: a graph, a type, a sparse tensor. It cannot be written.</summary>
internal sealed record OtherAttribute(string Name, int Kind) : OnnxAttribute(Name);

using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A generated network: what it is, and how to make one.</summary>
public sealed class NetworkDescription
{
    private readonly Func<int, GeneratedNetwork> create;

    private NetworkDescription(string name, string table, string codeHash, long? parameters, long? multiplyAdds, int? classes, Func<int, GeneratedNetwork> create)
    {
        Name = name;
        Table = table;
        CodeHash = codeHash;
        ParameterCount = parameters;
        MultiplyAdds = multiplyAdds;
        Classes = classes;
        this.create = create;
    }

    /// <summary>The class name.</summary>
    public string Name { get; }

    /// <summary>The network as the papers print it: a table of stages with output sizes, blocks, parameters and multiply-adds.</summary>
    public string Table { get; }

    /// <summary>
    /// SHA-256 over the network's generated code, without comments, namespace and inference form: changes with every change of the architecture, and never with a
    /// comment in the spec. For records of experiments.
    /// </summary>
    public string CodeHash { get; }

    /// <summary>Trainable parameters, with <see cref="Classes"/> classes; null where a block of a class of your own does not say its own.</summary>
    public long? ParameterCount { get; }

    /// <summary>Multiply-adds of convolutions and fully connected layers for one input of the spec's size; null where a block of a class of your own does not say its own.</summary>
    public long? MultiplyAdds { get; }

    /// <summary>Length of the output vector unless another is asked for; null: the network has no head and returns its last feature map.</summary>
    public int? Classes { get; }

    /// <summary>Describes a network with a classification head.</summary>
    /// <param name="name">The class name.</param>
    /// <param name="table">The paper's table.</param>
    /// <param name="codeHash">SHA-256 over the generated code.</param>
    /// <param name="parameters">Trainable parameters; null: not known.</param>
    /// <param name="multiplyAdds">Multiply-adds for one input; null: not known.</param>
    /// <param name="classes">The default length of the output vector.</param>
    /// <param name="create">Makes a network with so many classes.</param>
    public static NetworkDescription WithHead(
        string name, string table, string codeHash, long? parameters, long? multiplyAdds, int classes, Func<int, GeneratedNetwork> create) =>
        new(name, table, codeHash, parameters, multiplyAdds, classes, create);

    /// <summary>Describes a network that returns its last feature map.</summary>
    /// <param name="name">The class name.</param>
    /// <param name="table">The paper's table.</param>
    /// <param name="codeHash">SHA-256 over the generated code.</param>
    /// <param name="parameters">Trainable parameters; null: not known.</param>
    /// <param name="multiplyAdds">Multiply-adds for one input; null: not known.</param>
    /// <param name="create">Makes a network.</param>
    public static NetworkDescription WithoutHead(
        string name, string table, string codeHash, long? parameters, long? multiplyAdds, Func<GeneratedNetwork> create) =>
        new(name, table, codeHash, parameters, multiplyAdds, null, _ => create());

    /// <summary>Makes the network as the spec says, with initial weights.</summary>
    public GeneratedNetwork Create() => create(Classes ?? 0);

    /// <summary>Makes the network with a head for another number of classes.</summary>
    /// <param name="classes">Length of the output vector.</param>
    /// <exception cref="InvalidOperationException">The network has no head.</exception>
    public GeneratedNetwork Create(int classes) => Classes is not null
        ? create(classes)
        : throw new InvalidOperationException($"{Name} has no head ('classes: none'), so it cannot have {classes} classes. Use Create().");

    /// <inheritdoc/>
    public override string ToString() => Name;
}

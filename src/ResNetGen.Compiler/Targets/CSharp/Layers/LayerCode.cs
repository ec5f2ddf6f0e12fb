using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>The C# of a kind of layer.</summary>
internal abstract class LayerCode
{
    public static LayerCode Of(Layer layer) => layer.Accept(LayerCodes.All);

    /// <summary>An expression for the layer's output.</summary>
    /// <param name="tensor">An expression for its input.</param>
    /// <param name="owned">Whether nobody else holds that tensor, so that it may be changed and disposed.</param>
    /// <param name="field">The layer's module, for a layer that is one.</param>
    public abstract string Apply(string tensor, bool owned, string field);

    /// <summary>A function of a tensor; a tensor that is owned is gone afterwards.</summary>
    /// <param name="function">Makes the call of an expression.</param>
    protected static string Call(Func<string, string> function, string tensor, bool owned) =>
        owned ? $"{tensor}.Consume(static t => {function("t")})" : function(tensor);
}

/// <summary>Of a layer that a container can hold.</summary>
internal abstract class ElementCode : LayerCode
{
    public static new ElementCode Of(Layer layer) =>
        LayerCode.Of(layer) as ElementCode ?? throw new InvalidOperationException($"A container cannot hold {layer}.");

    /// <summary>The expression that makes the module.</summary>
    public abstract string Create(LayerArguments arguments);
}

/// <summary>Of a layer that is a module with a field and a name of its own.</summary>
internal abstract class ModuleCode : ElementCode
{
    public abstract string FieldType { get; }

    public sealed override string Apply(string tensor, bool owned, string field) => owned ? $"{field}.CallAndDispose({tensor})" : $"{field}.call({tensor})";
}

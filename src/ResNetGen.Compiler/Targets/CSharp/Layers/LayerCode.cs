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

    /// <summary>An expression that records what the layer computes in evaluation.</summary>
    /// <param name="tensor">An expression for the symbolic tensor that it takes.</param>
    /// <param name="field">The layer's module, for a layer that is one.</param>
    public abstract string Trace(string tensor, string field);

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

    /// <summary>The expression that makes the module, for a field of its type.</summary>
    public abstract string Create(LayerArguments arguments);

    /// <summary>The expression that makes the module, for a container.</summary>
    public virtual string CreateElement(LayerArguments arguments) => Create(arguments);
}

/// <summary>Of a layer that is a module with a field and a name of its own.</summary>
internal abstract class ModuleCode : ElementCode
{
    public abstract string FieldType { get; }

    /// <summary>The expression that makes the module, also where the type of the place that it goes to says nothing.</summary>
    public override string CreateElement(LayerArguments arguments)
    {
        const string Untyped = "new(";
        var creation = Create(arguments);
        return creation.StartsWith(Untyped, StringComparison.Ordinal) ? $"new {FieldType}({creation.Substring(Untyped.Length)}" : creation;
    }

    public sealed override string Apply(string tensor, bool owned, string field) => owned ? $"{field}.CallAndDispose({tensor})" : $"{field}.call({tensor})";

    public sealed override string Trace(string tensor, string field) => TraceModule(tensor, field);

    /// <summary>An expression that records what a module computes; one that is null has been folded into the one before it.</summary>
    public static string TraceModule(string tensor, string field) => $"{tensor}.Call({field})";
}

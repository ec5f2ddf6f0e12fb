using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>
/// Writes a chain of layers as statements over one variable. It knows whether the tensor at hand belongs to the chain: what came from the
/// caller is neither changed nor disposed, everything after the first layer is.
/// </summary>
/// <param name="input">What the caller hands in.</param>
/// <param name="variable">Holds every intermediate.</param>
internal sealed class LayerChain(string input, string variable)
{
    private readonly List<string> statements = [];

    private bool declared;

    /// <summary>The tensor at hand.</summary>
    public string Expression { get; private set; } = input;

    /// <summary>Whether nobody else holds the tensor at hand.</summary>
    public bool Owned { get; set; }

    public string Statements => Template.Lines(statements);

    /// <param name="field">The layer's module, for layers that are one.</param>
    public LayerChain Add(Layer layer, string field) => Continue(LayerCode.Of(layer).Apply(Expression, Owned, field));

    public LayerChain AddModule(string field) => Continue(Owned ? $"{field}.CallAndDispose({Expression})" : $"{field}.call({Expression})");

    private LayerChain Continue(string expression)
    {
        Expression = expression;
        Owned = true;
        return this;
    }

    /// <summary>Ends a line: what is pending goes into the variable.</summary>
    public void Break()
    {
        if (!Owned || Expression == variable)
            return;
        statements.Add($"{(declared ? "" : "var ")}{variable} = {Expression};");
        declared = true;
        Expression = variable;
    }

    public void AddStatement(string statement) => statements.Add(statement);
}

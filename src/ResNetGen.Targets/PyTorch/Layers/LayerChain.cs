using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>
/// Writes a chain of layers as statements over one variable. It knows whether the tensor at hand belongs to the chain: what came from the
/// caller is not changed, everything behind the first layer may be.
/// </summary>
/// <param name="input">What the caller hands in.</param>
/// <param name="variable">Holds every intermediate.</param>
internal sealed class LayerChain(string input, string variable)
{
    private readonly List<string> statements = [];

    /// <summary>The tensor at hand.</summary>
    public string Expression { get; private set; } = input;

    /// <summary>Whether nobody else holds the tensor at hand.</summary>
    public bool Owned { get; set; }

    public string Statements => Template.Lines(statements);

    /// <param name="field">The layer's module.</param>
    public void Add(Layer layer, string field) => Continue(LayerCode.Of(layer).Apply(Expression, Owned, $"self.{field}"));

    /// <param name="function">A module or a method.</param>
    public void AddCall(string function) => Continue($"self.{function}({Expression})");

    /// <summary>Ends a line: what is pending goes into the variable.</summary>
    public void Break()
    {
        if (Expression == variable || !Owned)
            return;
        statements.Add($"{variable} = {Expression}");
        Expression = variable;
    }

    public void AddStatement(string statement) => statements.Add(statement);

    private void Continue(string expression)
    {
        Expression = expression;
        Owned = true;
    }
}

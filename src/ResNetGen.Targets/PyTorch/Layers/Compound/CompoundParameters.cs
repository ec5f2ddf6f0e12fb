using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers.Compound;

/// <summary>
/// What the class of a compound layer is told. A number that is a literal in the block is one in the class, too, and two that are one parameter of
/// the block are one of the class.
/// </summary>
internal sealed class CompoundParameters
{
    private readonly List<(string Name, string Expression)> parameters = [];

    /// <summary>The number in the class.</summary>
    /// <param name="name">Of a new parameter.</param>
    /// <param name="expression">The number in the block.</param>
    public string Add(string name, string expression)
    {
        if (PythonNumber.IsLiteral(expression))
            return expression;
        var same = parameters.FirstOrDefault(parameter => parameter.Expression == expression);
        if (same.Name is not null)
            return same.Name;
        parameters.Add((name, expression));
        return name;
    }

    /// <summary>Of the class's constructor.</summary>
    public string Declaration => string.Concat(parameters.Select(parameter => $", {parameter.Name}: int"));

    /// <summary>A call of it: channels by their place, the rest by name.</summary>
    public IEnumerable<string> Call => parameters.Select(parameter => parameter.Name is "channels" or "in_channels" or "width" ? parameter.Expression : $"{parameter.Name}={parameter.Expression}");
}

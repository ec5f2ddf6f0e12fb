namespace ResNetGen.Compiler.Plan;

/// <summary>A number of a block's class: the same in all of its blocks, or a parameter of the class.</summary>
/// <param name="Value">The literal; of a parameter, its value in the class's first block.</param>
/// <param name="Parameter">The parameter's name; null: a literal.</param>
internal readonly record struct PlannedNumber(int Value, string? Parameter = null)
{
    /// <summary>Whether it is this literal.</summary>
    public bool Is(int literal) => Parameter is null && Value == literal;
}

/// <summary>A number of a layer by its name: <c>width</c>, <c>stride</c>.</summary>
internal sealed record PlannedArgument(string Name, PlannedNumber Number);

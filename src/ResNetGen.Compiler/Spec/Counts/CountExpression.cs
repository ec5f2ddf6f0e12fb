namespace ResNetGen.Compiler.Spec.Counts;

/// <summary>A count as a formula over the sizes of a block: <c>12*w*w + 8*w</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Root">Of its tree.</param>
public sealed record CountExpression(string Text, CountTerm Root);

/// <summary>A part of a formula.</summary>
public abstract record CountTerm
{
    /// <summary>Its value, exactly; null: something is divided by zero.</summary>
    public abstract Fraction? Value(BlockSizes sizes);
}

/// <summary>A number, whole or with digits behind a point.</summary>
public sealed record NumberTerm(Fraction Number) : CountTerm
{
    public override Fraction? Value(BlockSizes sizes) => Number;
}

/// <summary>One of the block's sizes.</summary>
public sealed record SizeTerm(BlockSize Size) : CountTerm
{
    public override Fraction? Value(BlockSizes sizes) => new(sizes.Of(Size));
}

/// <summary>Two parts and what is done with them.</summary>
public sealed record OperationTerm(CountOperator Operator, CountTerm Left, CountTerm Right) : CountTerm
{
    public override Fraction? Value(BlockSizes sizes) => (Left.Value(sizes), Right.Value(sizes)) is ({ } left, { } right)
        ? Operator switch
        {
            CountOperator.Add => left + right,
            CountOperator.Subtract => left - right,
            CountOperator.Multiply => left * right,
            CountOperator.Divide => left / right,
        }
        : null;
}

public enum CountOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

using System.Globalization;

namespace ResNetGen.Analyzers.Shapes;

/// <summary>What is known of a tensor's shape before the program runs.</summary>
/// <param name="Sizes">Null for each that is not known.</param>
/// <param name="Origin">The expression that takes the tensor out of a generated network, as it is written; null where none does.</param>
internal sealed record TensorShape(IReadOnlyList<long?> Sizes, string? Origin = null)
{
    public int Rank => Sizes.Count;

    public TensorShape With(params long?[] sizes) => this with { Sizes = sizes };

    /// <summary>The shape with one size in the place of several.</summary>
    /// <param name="start">The first dimension that is flattened.</param>
    public TensorShape Flattened(int start)
    {
        long? product = 1;
        foreach (var size in Sizes.Skip(start))
            product *= size;
        return this with { Sizes = [.. Sizes.Take(start), product] };
    }

    /// <summary><c>8 x 1 x 224 x 224</c>, with <c>?</c> for what is not known.</summary>
    public override string ToString() => string.Join(" x ", Sizes.Select(size => size?.ToString(CultureInfo.InvariantCulture) ?? "?"));
}

namespace ResNetGen.Compiler.Binding.Rows;

/// <summary>What <c>stages</c> says.</summary>
/// <param name="Rows">Null where it is a number alone.</param>
internal sealed record StageDeclaration(int Count, IReadOnlyList<StageRow>? Rows)
{
    /// <summary>It could not be read, which has been reported.</summary>
    public static readonly StageDeclaration Broken = new(0, null);

    /// <summary>A key does not belong in its row, or a row is written twice, which has been reported.</summary>
    public bool HasWrongKeys { get; init; }

    public bool IsBroken => Count == 0 || (Rows is not null && Rows.Any(row => row.IsBroken));
}

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>What <c>stages</c> says.</summary>
/// <param name="Rows">Null where it is a number alone.</param>
internal sealed record StageDeclaration(int Count, IReadOnlyList<StageRow>? Rows)
{
    /// <summary>It could not be read, which has been reported.</summary>
    public static readonly StageDeclaration Broken = new(0, null);

    public bool IsBroken => Count == 0 || (Rows is not null && Rows.Any(row => row.IsBroken));
}

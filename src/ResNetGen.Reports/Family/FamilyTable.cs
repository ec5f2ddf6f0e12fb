using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Family;

/// <summary>The table of the papers: a column for each network, a row for each stage, parameters and FLOPs below.</summary>
/// <param name="Source">Where the networks come from, <c>arXiv:1512.03385</c>.</param>
/// <param name="Parameters">Of each network; null: not known.</param>
/// <param name="MultiplyAdds">Of each network; null: not known.</param>
/// <param name="Settings">What the rows do not show, where it is unusual or not the same in all networks: norms, activations, the order of layers, …</param>
public sealed record FamilyTable(
    string? Title, string? Source, EquatableArray<string> Networks, EquatableArray<FamilyRow> Rows, EquatableArray<FamilySetting> Settings,
    EquatableArray<long?> Parameters, EquatableArray<long?> MultiplyAdds);

/// <summary>A setting of the networks.</summary>
/// <param name="Key">As the language spells it.</param>
/// <param name="Values">One for each network, as the language writes them.</param>
public sealed record FamilySetting(string Key, EquatableArray<string> Values);

/// <param name="Name">The stage's; two rows of one name stand behind one label.</param>
/// <param name="Output"><c>56x56</c>; empty where the networks differ, whose cells then say it.</param>
/// <param name="Outputs">The same for each network; empty where it has no such row.</param>
/// <param name="Cells">One for each network.</param>
public sealed record FamilyRow(string Name, string Output, EquatableArray<string> Outputs, EquatableArray<FamilyCell> Cells)
{
    /// <summary>All networks have the same: the papers write it once across all columns.</summary>
    public bool IsShared => Cells.Count > 1 && Cells.All(cell => cell.Equals(Cells[0])) && Cells[0] is not BlockCell;
}

/// <summary>What one network has in one row.</summary>
public abstract record FamilyCell
{
    /// <summary>What is written for each kind.</summary>
    public abstract TResult Match<TResult>(Func<PlainCell, TResult> plain, Func<BlockCell, TResult> block, Func<TResult> empty);
}

/// <summary>Layers without brackets, one to a line.</summary>
/// <param name="Note">As of a <see cref="BlockCell"/>.</param>
public sealed record PlainCell(EquatableArray<string> Lines, string Note) : FamilyCell
{
    /// <summary>The lines and, where there is one, the note.</summary>
    public IEnumerable<string> Printed => Note.Length == 0 ? Lines : Lines.Append(Note);

    public override TResult Match<TResult>(Func<PlainCell, TResult> plain, Func<BlockCell, TResult> block, Func<TResult> empty) => plain(this);
}

/// <summary>A block in brackets and how often it comes.</summary>
/// <param name="Lines">The block's convolutions, and its attention.</param>
/// <param name="Note">What stands behind it, such as an output size of its own; may be empty.</param>
public sealed record BlockCell(EquatableArray<string> Lines, int Times, string Note) : FamilyCell
{
    public override TResult Match<TResult>(Func<PlainCell, TResult> plain, Func<BlockCell, TResult> block, Func<TResult> empty) => block(this);
}

/// <summary>The network has no such row.</summary>
public sealed record EmptyCell : FamilyCell
{
    public override TResult Match<TResult>(Func<PlainCell, TResult> plain, Func<BlockCell, TResult> block, Func<TResult> empty) => empty();
}

using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Rows;

/// <summary>A row of <c>stages</c>: a cell, or a map of settings.</summary>
/// <param name="IsBroken">The row could not be read, which has been reported.</param>
internal sealed record StageRow(ScalarNode Key, RowCell? Cell, SettingLayer Settings, bool IsBroken)
{
    /// <summary>Whether the row itself settles this key, so that no column is asked.</summary>
    public bool Settles(string key) => Settings[key] is not null || (Cell is not null && CellSettles(Cell, key));

    private static bool CellSettles(RowCell cell, string key) => key switch
    {
        "block" or "expansion" or "base_width" or "group_width" => true,
        "blocks" => cell.Blocks is not null,
        "stride" => cell.Stride is not null,
        "width" => !cell.Block.Value.UsesWidth,
        "cardinality" => !cell.Block.Value.UsesCardinality,
        _ => false,
    };
}

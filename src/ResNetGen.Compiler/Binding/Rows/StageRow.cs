using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Rows;

/// <summary>A row of <c>stages</c>: a cell, or a map of settings.</summary>
/// <param name="IsBroken">The row could not be read, which has been reported.</param>
internal sealed record StageRow(ScalarNode Key, RowCell? Cell, SettingLayer Settings, bool IsBroken)
{
    /// <summary>Whether the row itself settles the setting, so that no column is asked.</summary>
    public bool Settles(IStageSetting setting) => Settings[setting.Key] is not null || (Cell is not null && setting.IsSettledBy(Cell));
}

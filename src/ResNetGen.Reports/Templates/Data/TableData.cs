using ResNetGen.Reports.Family;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>The papers' table, its rows, cells and settings.</summary>
internal static class TableData
{
    public static DataType<FamilyCell> Cell { get; } = new DataType<FamilyCell>("cell", "What one network has in one row of the papers' table.")
        .Text("kind", "`block` in brackets, `plain` without, `empty` where the network has no such row", cell => cell.Match(_ => "plain", _ => "block", () => "empty"))
        .Texts("lines", "its layers", cell => cell.Match<IEnumerable<string>>(plain => plain.Lines, block => block.Lines, () => []))
        .Number("times", "how many blocks; 1 without brackets, 0 where it is empty", cell => cell.Match(_ => 1, block => block.Times, () => 0))
        .Text("note", "an output size of its own, `to 28x28`; empty where the row says it", cell => cell.Match(plain => plain.Note, block => block.Note, () => ""));

    public static DataType<FamilyRow> Row { get; } = new DataType<FamilyRow>("row", "A row of the papers' table.")
        .Text("name", "the stage's; two rows of one name share a label; empty for the last one", row => row.Name)
        .Text("output", "`56x56`; empty where the networks differ", row => row.Output)
        .Texts("outputs", "the same for each network", row => row.Outputs)
        .Objects("cells", Cell, "one for each network", row => row.Cells)
        .Flag("is_shared", "whether the papers write its cell once across all networks", row => row.IsShared);

    public static DataType<FamilySetting> Setting { get; } = new DataType<FamilySetting>("table_setting", "A setting that the rows of the papers' table do not show.")
        .Text("key", "as the language spells it", setting => setting.Key)
        .Texts("values", "one for each network", setting => setting.Values);

    public static DataType<FamilyTable> Type { get; } = new DataType<FamilyTable>("table", "The table of the papers: a column for each network, a row for each stage.")
        .OptionalText("title", "the specs' title, where all have the same", table => table.Title)
        .OptionalText("source", "their source, where all have the same", table => table.Source)
        .Texts("networks", "the columns", table => table.Networks)
        .Objects("rows", Row, "from the input to the output", table => table.Rows)
        .Objects("settings", Setting, "what is unusual, or not the same in all networks, and not to be seen in the rows", table => table.Settings)
        .OptionalNumbers("parameters", "trainable ones, of each network; null: not known", table => table.Parameters)
        .OptionalNumbers("macs", "multiply-adds for one image, of each network; null: not known", table => table.MultiplyAdds);
}

using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Family;

/// <summary>Sets networks beside each other as the papers do.</summary>
public static class FamilyTableBuilder
{
    /// <summary>The table of these networks, in their order. Stages are matched by their names.</summary>
    /// <param name="networks">At least one, each with the spec that its graph was built from.</param>
    public static FamilyTable Build(IReadOnlyList<(NetworkSpec Spec, NetworkGraph Graph)> networks)
    {
        var columns = networks.Select(network => FamilyColumn.Of(network.Spec, network.Graph)).ToList();
        var rows = new List<FamilyRow>();
        AddRow(rows, "conv1", columns, column => column.Stem);
        foreach (var name in columns.Select(FirstStage).Distinct())
            AddRow(rows, name, columns, column => FirstStage(column) == name ? column.Pools : null);
        foreach (var name in columns.SelectMany(column => column.Stages).Select(stage => stage.Name).Distinct())
            AddRow(rows, name, columns, column => column.Stage(name));
        AddRow(rows, "", columns, column => column.Head);
        return new(
            Shared(columns, column => column.Graph.Title), Shared(columns, column => column.Graph.Source),
            columns.Select(column => column.Graph.Name).ToEquatableArray(), rows.ToEquatableArray(), FamilySettings.Of([.. columns.Select(column => column.Settings)]),
            columns.Select(column => column.Graph.Parameters).ToEquatableArray(), columns.Select(column => column.Graph.MultiplyAdds).ToEquatableArray());
    }

    private static string FirstStage(FamilyColumn column) => column.Stages[0].Name;

    private static void AddRow(List<FamilyRow> rows, string name, IReadOnlyList<FamilyColumn> columns, Func<FamilyColumn, SizedCell?> cell)
    {
        var cells = columns.Select(cell).ToList();
        if (cells.TrueForAll(found => found is null))
            return;
        var sizes = cells.OfType<SizedCell>().Select(found => Size(found.Output)).Distinct().ToList();
        rows.Add(new(
            name,
            sizes.Count == 1 ? sizes[0] : "",
            cells.Select(found => found is null ? "" : Size(found.Output)).ToEquatableArray(),
            cells.Select(found => found is null ? new EmptyCell() : sizes.Count == 1 ? found.Cell : WithSize(found)).ToEquatableArray()));
    }

    private static string Size(FeatureShape shape) => $"{shape.Height}x{shape.Width}";

    private static FamilyCell WithSize(SizedCell sized) => sized.Cell.Match<FamilyCell>(
        plain: plain => plain with { Note = $"to {Size(sized.Output)}" },
        block: block => block with { Note = $"to {Size(sized.Output)}" },
        empty: () => sized.Cell);

    private static string? Shared(IReadOnlyList<FamilyColumn> columns, Func<FamilyColumn, string?> text) =>
        columns.Select(text).Distinct().Count() == 1 ? text(columns[0]) : null;
}

namespace ResNetGen.Reports.Plot;

/// <summary>
/// Which networks a line joins: those of one file and one kind that grow along one way, in depth, in width or, as RegNets do, in both;
/// and only where each larger one is larger by all counts. Others are points alone: a line between them would say nothing.
/// </summary>
internal sealed class PlotFamilies(IReadOnlyList<PlotPoint> points)
{
    /// <returns>Each family from its smallest network to its largest, as places in the list.</returns>
    public IReadOnlyList<IReadOnlyList<int>> All()
    {
        var families = new List<IReadOnlyList<int>>();
        foreach (var kind in Enumerable.Range(0, points.Count).GroupBy(i => (points[i].Series, points[i].Kind)))
        {
            var byDepth = kind.GroupBy(i => points[i].Widths).ToList();
            var byWidth = byDepth.Where(group => group.Count() == 1).SelectMany(group => group).GroupBy(i => points[i].Blocks).ToList();
            families.AddRange(byDepth.Where(group => group.Count() > 1).Select(Ordered));
            families.AddRange(byWidth.Where(group => group.Count() > 1).Select(Ordered));
            families.Add(Ordered(byWidth.Where(group => group.Count() == 1).SelectMany(group => group)));
        }

        return [.. families.Where(family => family.Count > 1 && Grows(family))];
    }

    private IReadOnlyList<int> Ordered(IEnumerable<int> family) => [.. family.OrderBy(i => points[i].MultiplyAdds).ThenBy(i => points[i].Parameters)];

    private bool Grows(IReadOnlyList<int> family) =>
        family.Zip(family.Skip(1), (smaller, larger) => points[smaller].Parameters <= points[larger].Parameters).All(grows => grows);
}

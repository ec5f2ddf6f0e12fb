using System.Globalization;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The class's documentation comment: counts, the paper's table, where it comes from.</summary>
internal static class NetworkDocumentation
{
    /// <param name="table">The paper's.</param>
    public static string Write(NetworkGraph graph, string table) => SpecText.DocumentationLines(Template.Fill($$"""
        <summary>{{Summary(graph)}}</summary>
        <remarks>
        <code>
        {{string.Join("\n", table.Split('\n').Select(SpecText.Xml))}}
        </code>
        {{SpecText.Xml(Origin(graph))}}
        </remarks>
        """));

    /// <summary><c>4.09 G</c></summary>
    public static string Short(long count) => count switch
    {
        >= 1_000_000_000 => (count / 1_000_000_000m).ToString("#,0.00", CultureInfo.InvariantCulture) + " G",
        >= 1_000_000 => (count / 1_000_000m).ToString("0.00", CultureInfo.InvariantCulture) + " M",
        _ => CSharpNumber.Grouped(count),
    };

    /// <summary>Name and counts, as one sentence.</summary>
    public static string Summary(NetworkGraph graph) =>
        $"{graph.Name}: {Count(graph.Parameters, CSharpNumber.Grouped)} parameters, {Count(graph.MultiplyAdds, Short)} multiply-adds at {graph.Input}.";

    private static string Count(long? count, Func<long, string> text) => count is { } known ? text(known) : "an unknown number of";

    /// <summary>Title, source, and what the shortcuts are.</summary>
    public static string Origin(NetworkGraph graph)
    {
        var paper = (graph.Title, graph.Source) switch
        {
            (null, null) => "",
            (var title, null) => $"{title}. ",
            (null, var source) => $"{source}. ",
            var (title, source) => $"{title} ({source}). ",
        };
        return $"{paper}Shortcuts: {Shortcuts(graph)}.";
    }

    private static string Shortcuts(NetworkGraph graph)
    {
        var families = graph.Stages.Select(ShortcutFamily.Of).ToList();
        // A stage that changes no dimensions does not show what the network does where they change.
        var telling = families.Where(family => family.Kind != ShortcutFamilyKind.Identity).ToList();
        return string.Join(", ", (telling.Count > 0 ? telling : families).Select(Name).Distinct());
    }

    /// <summary>With the letters of arXiv:1512.03385, section 4.1, and of ResNet-D.</summary>
    private static string Name(ShortcutFamily family) => family.Kind switch
    {
        ShortcutFamilyKind.None => "none",
        ShortcutFamilyKind.Identity => "identity",
        ShortcutFamilyKind.ZeroPad => "zero padding (A)",
        ShortcutFamilyKind.Projection => family.Always ? "projection everywhere (C)" : "projection (B)",
        ShortcutFamilyKind.PooledProjection => "average pool and projection (D)",
    };
}

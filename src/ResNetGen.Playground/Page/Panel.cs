namespace ResNetGen.Playground.Page;

/// <summary>What is shown beside the editor.</summary>
public enum Panel
{
    Table,
    Drawing,
    Layers,
    Plot,
    CSharp,
    PyTorch,
    Counts,
    Compare,
}

/// <summary>The panels' names.</summary>
public static class PanelNames
{
    public static string Title(this Panel panel) => panel switch
    {
        Panel.Table => "Table",
        Panel.Drawing => "Drawing",
        Panel.Layers => "Layers",
        Panel.Plot => "Plot",
        Panel.CSharp => "C#",
        Panel.PyTorch => "PyTorch",
        Panel.Counts => "JSON",
        Panel.Compare => "Compare",
    };

    /// <summary>It shows a text, in an editor that cannot be written in.</summary>
    public static bool IsSource(this Panel panel) => panel is Panel.CSharp or Panel.PyTorch or Panel.Counts;
}

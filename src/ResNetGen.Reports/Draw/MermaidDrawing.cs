using System.Text;
using ResNetGen.Compiler.Graph;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>The architecture as a Mermaid flowchart, which code hosts draw inside Markdown.</summary>
public static class MermaidDrawing
{
    /// <summary>Layout and title are Mermaid's own.</summary>
    public static string Write(NetworkGraph graph, DrawingOptions options)
    {
        var stages = DrawnStage.Of(graph, Drawing.DetailOf(graph, options), options);
        var chart = new MermaidChart(options.Theme);
        for (var i = 0; i < stages.Count; i++)
            chart.Stage(i, stages[i]);
        return chart.ToString();
    }

    /// <summary>Collects the lines; a node's id is its group and number, since labels may hold any character.</summary>
    private sealed class MermaidChart(Theme theme)
    {
        private readonly StringBuilder text = new($"%%{{init: {{\"theme\": \"{(theme == Theme.Dark ? "dark" : "default")}\"}}}}%%\nflowchart TB\n");

        private readonly StringBuilder edges = new();

        private readonly StringBuilder styles = new();

        private string previous = "";

        public void Stage(int index, DrawnStage stage)
        {
            var id = $"part{index}";
            text.Append($"  subgraph {id}[\"{Escape(stage.Name)}: {stage.Output}\"]\n");
            for (var i = 0; i < stage.Runs.Count; i++)
                Block($"{id}_{i}", stage.Runs[i], stage.Fill);
            text.Append("  end\n");
        }

        public override string ToString() => text.ToString() + edges + styles;

        private void Block(string id, BlockRun run, string fill)
        {
            if (run.Times > 1)
                text.Append($"    subgraph {id}[\"{run.Times}×\"]\n");
            Wire(id, run, fill);
            if (run.Times > 1)
                text.Append("    end\n");
        }

        private void Wire(string id, BlockRun run, string fill)
        {
            var leaves = previous;
            for (var i = 0; i < run.Boxes.Count; i++)
            {
                if (i == run.Shortcut?.From)
                    leaves = previous;
                Box($"{id}_{i}", run.Boxes[i], fill);
            }

            if (run.Shortcut is { } shortcut)
            {
                text.Append($"    {id}_add((\"+\"))\n");
                edges.Append($"  {previous} --> {id}_add\n");
                edges.Append($"  {leaves} {(shortcut.ChangesDimensions ? "-.->" : "-->")}{(shortcut.Labels.Count == 0 ? "" : $"|\"{Escape(string.Join("; ", shortcut.Labels))}\"|")} {id}_add\n");
                previous = $"{id}_add";
            }

            if (run.After.Length > 0)
                Box($"{id}_after", new([run.After], BoxKind.Minor), fill);
        }

        private void Box(string id, DrawnBox box, string fill)
        {
            var (open, close) = box.Kind is BoxKind.Input or BoxKind.Output ? ("([", "])") : ("[", "]");
            text.Append($"    {id}{open}\"{Escape(box.Text)}\"{close}\n");
            if (previous.Length > 0)
                edges.Append($"  {previous} --> {id}\n");
            styles.Append($"  style {id} fill:{(box.Kind == BoxKind.Layer ? fill : theme.Background)},stroke:{theme.Line},color:{theme.Text}\n");
            previous = id;
        }

        private static string Escape(string label) => label.Replace("\"", "#quot;");
    }
}

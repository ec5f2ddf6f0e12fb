using System.Text;
using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>The architecture as a Mermaid flowchart, which code hosts draw inside Markdown.</summary>
public static class MermaidDrawing
{
    public static string Write(NetworkGraph graph, Theme theme, bool fold)
    {
        var chart = new MermaidChart(theme);
        chart.Plain("stem", "stem", graph.Stem.Where(BlockRun.IsDrawn));
        for (var i = 0; i < graph.Stages.Count; i++)
            chart.Stage(graph.Stages[i], i, fold);
        chart.Plain("head", "head", graph.Head.Where(BlockRun.IsDrawn));
        return chart.ToString();
    }

    /// <summary>Collects the lines; a node's id is its group and number, since labels may hold any character.</summary>
    private sealed class MermaidChart(Theme theme)
    {
        private readonly StringBuilder text = new($"%%{{init: {{\"theme\": \"{(theme == Theme.Dark ? "dark" : "default")}\"}}}}%%\nflowchart TB\n");

        private readonly StringBuilder edges = new();

        private readonly StringBuilder styles = new();

        private string previous = "";

        public void Plain(string id, string title, IEnumerable<Layer> layers)
        {
            var labels = layers.Select(BlockRun.Label).ToList();
            if (labels.Count == 0)
                return;
            text.Append($"  subgraph {id}[\"{title}\"]\n");
            for (var i = 0; i < labels.Count; i++)
                Box($"{id}_{i}", labels[i], theme.Fills[0]);
            text.Append("  end\n");
        }

        public void Stage(StageGraph stage, int index, bool fold)
        {
            var id = stage.ModuleName;
            text.Append($"  subgraph {id}[\"{Escape(stage.Name)}: {PaperNumbers.WithTimesSign(stage.Output.ToString())}\"]\n");
            var runs = BlockRun.Of(stage, fold);
            for (var i = 0; i < runs.Count; i++)
                Block($"{id}_{i}", runs[i], theme.StageFill(index));
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
            var input = previous;
            for (var i = 0; i < run.Boxes.Count; i++)
                Box($"{id}_{i}", run.Boxes[i], fill);
            if (run.Shortcut is not { } shortcut)
                return;
            text.Append($"    {id}_add((\"+\"))\n");
            edges.Append($"  {previous} --> {id}_add\n");

            // Without a stem the first block has no node that its arc could leave from.
            if (input.Length == 0)
            {
                input = "input";
                edges.Append($"  input((\"input\")) --> {id}_0\n");
            }

            edges.Append($"  {input} {(shortcut.ChangesDimensions ? "-.->" : "-->")}{(shortcut.Labels.Count == 0 ? "" : $"|\"{Escape(string.Join("; ", shortcut.Labels))}\"|")} {id}_add\n");
            previous = $"{id}_add";
        }

        private void Box(string id, string label, string fill)
        {
            text.Append($"    {id}[\"{Escape(label)}\"]\n");
            if (previous.Length > 0)
                edges.Append($"  {previous} --> {id}\n");
            styles.Append($"  style {id} fill:{fill},stroke:{theme.Line},color:{theme.Text}\n");
            previous = id;
        }

        private static string Escape(string label) => label.Replace("\"", "#quot;");
    }
}

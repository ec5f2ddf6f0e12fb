using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("list", "Lists the published networks inside the tool. Their names can be given wherever a command takes a file.") { json };
        command.SetAction(result =>
        {
            var networks = Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Networks.Select(bound => (file, Graph: Graph(bound)))).ToList();
            if (result.GetValue(json))
                terminal.WriteDocument(Json(networks) + "\n");
            else
                Text(networks, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The zoo compiles: its own tests hold that.</summary>
    private static NetworkGraph Graph(BoundNetwork bound) => GraphBuilder.Build(bound.Spec!, new DiagnosticBag())!;

    private static void Text(List<(SpecSource File, NetworkGraph Graph)> networks, Terminal terminal)
    {
        var grid = new TextGrid(
        [
            new("network"), new("input", AlignRight: true, Dispensable: 3), new("parameters", AlignRight: true), new("MACs", AlignRight: true, Dispensable: 1),
            new("depth", AlignRight: true, Dispensable: 2), new("source", Dispensable: 4),
        ]);
        foreach (var (_, graph) in networks)
        {
            grid.Add(
                graph.Name, graph.Input.ToString(), Figures.OrUnknown(graph.Parameters, Figures.Short), Figures.OrUnknown(graph.MultiplyAdds, Figures.Short), Figures.OrUnknown(graph.Depth, Figures.Exact),
                graph.Source ?? "");
        }

        grid.Write(terminal);
    }

    private static string Json(List<(SpecSource File, NetworkGraph Graph)> networks) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var (file, graph) in networks)
        {
            json.WriteStartObject();
            json.WriteString("name", graph.Name);
            json.WriteString("file", file.Path);
            json.WriteString("title", graph.Title);
            json.WriteString("source", graph.Source);
            SummaryJson.WriteShape(json, "input", graph.Input);
            JsonText.WriteCount(json, "parameters", graph.Parameters);
            JsonText.WriteCount(json, "macs", graph.MultiplyAdds);
            JsonText.WriteCount(json, "depth", graph.Depth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}

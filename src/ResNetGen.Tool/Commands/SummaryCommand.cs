using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Summary;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class SummaryCommand
{
    private const int MaxBatch = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var networks = Inputs.MoreNetworks(file, terminal, "Networks of the file, all of them if none is named; or more files and networks.");
        var depth = new Option<string>("--depth", "-d") { Description = "A line for each stage, block or layer.", DefaultValueFactory = _ => "stage" };
        depth.AcceptOnlyFromAmong("stage", "block", "layer");
        var input = Inputs.Input();
        var batch = NumberOption.Create("--batch", ["-b"], "Images at a time, for memory.", byDefault: 1, MaxBatch);
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var csv = new Option<bool>("--csv") { Description = "Write comma-separated values; takes one network." };
        var markdown = new Option<bool>("--markdown") { Description = "Write a Markdown table." };
        var command = new Command("summary", "Shows the layer table: kernels, shapes, parameters, multiply-adds, memory, receptive field. After a shape error, up to there.")
        {
            file, networks, depth, input, batch, json, csv, markdown,
        };
        command.Validators.Add(result =>
        {
            if (new[] { json, csv, markdown }.Count(result.GetValue) > 1)
                result.AddError("Only one of '--json', '--csv' and '--markdown' can be written.");
        });
        command.SetAction(result =>
        {
            var words = Inputs.Words(result, file, networks);
            var chosen = result.GetValue(csv) ? OneTable(words, terminal) : NetworkWords.Read(words, terminal);
            var fineness = Enum.Parse<SummaryDepth>(result.GetValue(depth)!, ignoreCase: true);
            if (result.GetValue(input) is { } asked)
                WarnOfChannelsLast(asked, terminal);
            var summaries = chosen.SelectMany(group => group.Networks.Where(bound => bound.Spec is not null)
                .Select(bound => Summarise(WithInput(bound.Spec!, result.GetValue(input)), group.Spec.Diagnostics, result.GetValue(batch), fineness))).ToList();
            if (result.GetValue(json))
                terminal.WriteDocument(SummaryJson.Write(summaries) + "\n");
            else if (result.GetValue(csv))
                summaries.ForEach(summary => terminal.WriteDocument(SummaryCsv.Write(summary)));
            else if (result.GetValue(markdown))
                terminal.WriteDocument(SummaryMarkdown.Write(summaries));
            else
                SummaryText.Write(summaries, terminal);

            // With another input the multiply-adds are others, and nobody has promised any.
            if (result.GetValue(input) is null)
                ReportUnmet(chosen, terminal);
            return Finish([.. chosen.Select(group => group.Spec).Distinct()], terminal);
        });
        return command;
    }

    /// <summary>As the compiler says it of the setting.</summary>
    private static void WarnOfChannelsLast(FeatureShape input, Terminal terminal)
    {
        if (MisreadShapes.ChannelsFirst(input) is { } meant)
            terminal.Complain($"warning: '--input' is channels x height x width, so that {input} has {input.Channels} channels. Did you mean height x width x channels? That is '{meant}' here.");
    }

    private static NetworkSpec WithInput(NetworkSpec spec, FeatureShape? input) =>
        input is { } shape ? spec with { Input = spec.Input with { Value = shape } } : spec;

    /// <exception cref="ToolException">Numbers of it are beyond 64 bits.</exception>
    private static NetworkSummary Summarise(NetworkSpec spec, DiagnosticBag diagnostics, int batch, SummaryDepth depth)
    {
        try
        {
            return SummaryBuilder.Build(spec, GraphBuilder.Attempt(spec, diagnostics), batch, depth);
        }
        catch (OverflowException)
        {
            throw new ToolException($"{spec.Name} has too many multiply-adds or bytes to be counted with this input and batch. Take a smaller '--input' or '--batch'.");
        }
    }

    private static IReadOnlyList<ChosenNetworks> OneTable(IReadOnlyList<string> words, Terminal terminal)
    {
        var (spec, network) = NetworkWords.One(words, terminal);
        return [ChosenNetworks.Named(spec, network)];
    }

    private static void ReportUnmet(IReadOnlyList<ChosenNetworks> chosen, Terminal terminal)
    {
        terminal.Out.Flush();
        foreach (var (file, bound) in chosen.SelectMany(group => group.Networks.Select(bound => (group.Spec, bound))))
        {
            if (bound.Spec is not null && GraphBuilder.Build(bound.Spec, new DiagnosticBag()) is { } graph)
                UnmetExpectation.Report(file, bound.Spec, graph, terminal);
        }
    }

    private static int Finish(IReadOnlyList<LoadedSpec> specs, Terminal terminal)
    {
        var wrong = specs.Where(spec => spec.Diagnostics.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)).ToList();
        if (wrong.Count == 0)
            return ExitCode.Success;
        terminal.Out.Flush();
        BuiltNetwork.ReportErrors(wrong, terminal);
        return ExitCode.SpecError;
    }
}

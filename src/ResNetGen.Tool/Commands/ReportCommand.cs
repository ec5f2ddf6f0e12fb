using System.CommandLine;
using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Templating;

namespace ResNetGen.Tool.Commands;

internal static class ReportCommand
{
    private const int MaxBatch = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var networks = Inputs.MoreNetworks(file, terminal, "Networks of the file, all of them if none is named; or more files and networks.");
        var all = new Option<bool>("--all") { Description = "All networks of the file that a network of the zoo is from." };
        var batch = NumberOption.Create("--batch", ["-b"], "Images at a time, for memory.", byDefault: 1, MaxBatch);
        var output = Inputs.Output();
        var command = new Command("report", "Writes one HTML page about a network or a family: table, plot, drawings, layers, memory, generated code.") { file, networks, all, batch, output };
        command.SetAction(result =>
        {
            OutputFormat.Html.Require(result.GetValue(output), terminal);
            var chosen = NetworkWords.Read(Inputs.Words(result, file, networks), terminal);
            if (result.GetValue(all))
                chosen = [.. chosen.Select(group => group.Spec).Distinct().Select(ChosenNetworks.All)];
            if (TemplateNetworks.Build(chosen, terminal) is not { } built)
                return ExitCode.SpecError;
            var data = TemplateData.Of(built, new() { Batch = result.GetValue(batch), Version = ToolVersion.Text, RootNamespace = EmitCommand.DefaultRootNamespace });
            OutputFile.Write(ReportPage.Write(data), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }
}

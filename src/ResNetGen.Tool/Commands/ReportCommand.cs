using System.CommandLine;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Reporting;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class ReportCommand
{
    private const int MaxBatch = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var networks = Inputs.MoreNetworks(file, terminal, "Networks of the file, without any all of them; or more files and networks.");
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
            if (BuiltNetwork.BuildAll(chosen, terminal) is not { } built)
                return ExitCode.SpecError;
            var specs = chosen.SelectMany(group => group.Networks.Select(_ => group.Spec));
            var reported = built.Zip(specs, (network, spec) => new ReportedNetwork(spec.Source.Path, network.Spec, network.Graph)).ToList();
            OutputFile.Write(ReportPage.Write(reported, result.GetValue(batch)), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }
}

using System.CommandLine;
using ResNetGen.Reports.Family;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class TableCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var networks = Inputs.MoreNetworks(file, terminal, "The columns: networks of the file, all of them if none is named; or more files and networks.");
        var all = new Option<bool>("--all") { Description = "All networks of the file that a network of the zoo is from." };
        var output = Inputs.Output();
        var format = new FormatChoice(output, OutputFormat.Text, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Latex, OutputFormat.Csv, OutputFormat.Json);
        var fragment = new Option<bool>("--fragment") { Description = "Of HTML: write the table alone, to put into a page, not a page of its own." };
        var command = new Command("table", "Prints the table of the papers: a row for each stage, a column for each network, FLOPs in the last line.")
        {
            file, networks, all, format.Format, fragment, output,
        };
        command.SetAction(result =>
        {
            var form = format.Of(result, terminal);
            GivenOption.RequireFormat(result, fragment, form, OutputFormat.Html);
            var chosen = NetworkWords.Read(Inputs.Words(result, file, networks), terminal);
            if (result.GetValue(all))
                chosen = [.. chosen.Select(group => group.Spec).Distinct().Select(ChosenNetworks.All)];
            if (BuiltNetwork.BuildAll(chosen, terminal) is not { } built)
                return ExitCode.SpecError;
            var table = FamilyTableBuilder.Build([.. built.Select(network => (network.Spec, network.Graph))]);
            OutputFile.Write(Text(table, form, result.GetValue(fragment), terminal, result.GetValue(output)), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static string Text(FamilyTable table, OutputFormat format, bool fragment, Terminal terminal, string? output)
    {
        if (format == OutputFormat.Markdown)
            return FamilyMarkdown.Write(table);
        if (format == OutputFormat.Html)
            return fragment ? FamilyHtml.Write(table) : FamilyHtml.Page(table);
        if (format == OutputFormat.Latex)
            return FamilyLatex.Write(table);
        if (format == OutputFormat.Csv)
            return FamilyCsv.Write(table);
        if (format == OutputFormat.Json)
            return FamilyTableJson.Write(table) + "\n";
        var isFile = output is not null and not SpecReader.StandardInput;
        return FamilyTableText.Write(table, isFile ? null : terminal.Width, isFile || terminal.Unicode);
    }
}

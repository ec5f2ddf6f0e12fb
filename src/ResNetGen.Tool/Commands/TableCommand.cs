using System.CommandLine;
using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class TableCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File();
        var networks = new Argument<string[]>("networks") { Description = "The columns; without any, all networks of the file.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All networks of the file in which a network of the zoo stands." };
        var format = new Option<string>("--format", "-f") { Description = "What is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "html", "latex", "json");
        var output = Inputs.Output();
        var command = new Command("table", "Prints the table of the papers: a row for each stage, a column for each network, FLOPs in the last line.")
        {
            file, networks, all, format, output,
        };
        command.SetAction(result =>
        {
            var source = SpecReference.Resolve(result.GetValue(file)!, terminal);
            var spec = LoadedSpec.Of(result.GetValue(all) ? source with { Network = null } : source);
            string[] names = result.GetValue(networks) ?? [];
            var chosen = names.Length == 0 ? spec.Select(null) : [.. names.SelectMany(spec.Select)];
            var built = chosen.Select(bound => BuiltNetwork.Build(spec, bound, terminal)).ToList();
            if (built.Contains(null))
                return ExitCode.SpecError;
            var table = FamilyTableBuilder.Build([.. built.Select(network => network!.Graph)]);
            OutputFile.Write(Text(table, result.GetValue(format)!, terminal, result.GetValue(output)), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static string Text(FamilyTable table, string format, Terminal terminal, string? output) => format switch
    {
        "markdown" => FamilyMarkdown.Write(table),
        "html" => FamilyHtml.Write(table),
        "latex" => FamilyLatex.Write(table),
        "json" => FamilyTableJson.Write(table) + "\n",
        _ => FamilyTableText.Write(table, output is null ? terminal.Width : null, output is not null || terminal.Unicode),
    };
}

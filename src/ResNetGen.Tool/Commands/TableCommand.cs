using System.CommandLine;
using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Tool.Output;
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
        var output = Inputs.Output();
        var format = new FormatChoice(output, OutputFormat.Text, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Latex, OutputFormat.Csv, OutputFormat.Json);
        var fragment = new Option<bool>("--fragment") { Description = "Of HTML: write the table alone, to put into a page, not a page of its own." };
        var command = new Command("table", "Prints the table of the papers: a row for each stage, a column for each network, FLOPs in the last line.")
        {
            file, networks, all, format.Format, fragment, output,
        };
        command.SetAction(result =>
        {
            var form = format.Of(result);
            var source = SpecReference.Resolve(result.GetValue(file)!, terminal);
            var spec = LoadedSpec.Of(result.GetValue(all) ? source with { Network = null } : source);
            string[] names = result.GetValue(networks) ?? [];
            var chosen = names.Length == 0 ? spec.Select(null) : [.. names.SelectMany(spec.Select)];
            var built = chosen.Select(bound => BuiltNetwork.Build(spec, bound, terminal)).ToList();
            if (built.Contains(null))
                return ExitCode.SpecError;
            var table = FamilyTableBuilder.Build([.. built.Select(network => network!.Graph)]);
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

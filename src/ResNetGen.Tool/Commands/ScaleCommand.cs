using System.CommandLine;
using System.CommandLine.Parsing;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Scaling;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class ScaleCommand
{
    private const int DefaultGroupWidth = 16;

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var network = Inputs.Network(file, terminal, "The network to scale; may be left out where the file has one only.");
        var parameters = Limit("--params", "The most parameters: 20M.");
        var multiplyAdds = Limit("--macs", "The most multiply-adds for one image: 3G.");
        var by = new Option<string>("--by") { Description = "What is scaled.", DefaultValueFactory = _ => "width" };
        by.AcceptOnlyFromAmong("width", "depth", "regnet");
        var count = Positive("--count", "How many networks are written.", 3);
        var multiple = Positive("--multiple", "What widths are rounded to multiples of.", 8);
        var output = Inputs.Output();
        var command = new Command("scale", "Searches, by a stated rule, for tables that keep a budget, and writes them as a file of networks that compiles. Two runs find the same.")
        {
            file, network, parameters, multiplyAdds, by, count, multiple, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(parameters) is null == result.GetResult(multiplyAdds) is null)
                result.AddError("Say one budget: '--params 20M' or '--macs 3G'.");
        });
        command.SetAction(result =>
        {
            OutputFormat.Yaml.Require(result.GetValue(output), terminal);
            var (spec, bound) = NetworkWords.One(Inputs.Words(result, file, network), terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            var budget = result.GetValue(parameters) is { } most ? new Budget(most, true) : new Budget(result.GetValue(multiplyAdds)!.Value, false);
            var kind = result.GetValue(by)!;
            if (kind != "width")
                GivenOption.Refuse(result, multiple, $"rounds widths, and '--by {kind}' does not scale them. Leave it out.");
            var rule = Rule(kind, built.Spec, result.GetValue(multiple));
            var found = SearchBar.Run($"scaling by {kind}", terminal, progress => rule.Search(budget, result.GetValue(count), progress).ToList());
            OutputFile.Write(FamilyFile.Write(built.Graph.Name, rule, budget, Best(found, budget, result.GetValue(count)), kind), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static IScalingRule Rule(string kind, NetworkSpec spec, int multiple)
    {
        if (kind != "regnet" && RegNetSetting.IsNeeded(spec))
            throw new ToolException($"'{spec.Name}' is written with 'regnet', which its attention depends on; scale it '--by regnet'.");
        return kind switch
        {
            "depth" => new DepthRule(spec),
            "regnet" => new RegNetRule(spec, spec.Stages[0].GroupWidth.Value ?? DefaultGroupWidth),
            _ => new WidthRule(spec, multiple),
        };
    }

    /// <summary>Those that use most of the budget; of equals, the one with fewer of the other count.</summary>
    private static IReadOnlyList<Candidate> Best(List<Candidate> found, Budget budget, int count)
    {
        var kept = found.Where(candidate => budget.Of(candidate.Graph) <= budget.Limit)
            .OrderByDescending(candidate => budget.Of(candidate.Graph))
            .ThenBy(candidate => candidate.Graph.Parameters).ThenBy(candidate => candidate.Graph.MultiplyAdds).ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
            .Take(count).ToList();
        if (kept.Count > 0)
            return kept;
        throw new ToolException(found.Count == 0
            ? "No table of this rule can be built."
            : $"No table of this rule keeps {Figures.Exact(budget.Limit)} {budget.Unit}; the smallest has {Figures.Exact(found.Min(candidate => budget.Of(candidate.Graph)))}.");
    }

    private static Option<long?> Limit(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            if (Budget.Parse(result.Tokens[0].Value) is { } number)
                return number;
            result.AddError($"'{result.Tokens[0].Value}' is not a budget; write a number such as 20M or 3G.");
            return null;
        },
    };

    private static Option<int> Positive(string name, string description, int byDefault) => NumberOption.Create(name, [], description, byDefault, most: 1024);
}

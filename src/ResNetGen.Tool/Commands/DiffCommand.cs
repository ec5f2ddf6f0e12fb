using System.CommandLine;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Diff;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var left = Inputs.File("a", "A spec, 'file:Network', '-' for standard input, or a network of the zoo.");
        var right = Inputs.File("b", "What it is compared with.");
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("diff", "Compares two networks, or the networks of one name in two files: settings, shapes, parameters and multiply-adds by stage, and whether weights fit.")
        {
            left, right, json,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(left) == SpecReader.StandardInput && result.GetValue(right) == SpecReader.StandardInput)
                throw new ToolException("Only one of the two can be standard input.");
            var ours = LoadedSpec.Read(result.GetValue(left)!, terminal);
            var theirs = LoadedSpec.Read(result.GetValue(right)!, terminal);
            var diffs = new List<NetworkDiff>();
            foreach (var (first, second) in Pairs(ours, theirs))
            {
                if (BuiltNetwork.Build(ours, first, terminal) is not { } one || BuiltNetwork.Build(theirs, second, terminal) is not { } other)
                    return ExitCode.SpecError;
                diffs.Add(NetworkDiffer.Compare((one.Spec, one.Graph), (other.Spec, other.Graph)));
            }

            if (result.GetValue(json))
                terminal.Out.WriteLine(DiffJson.Write(diffs));
            else
                DiffText.Write(diffs, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>One network on each side is a pair whatever their names are; else those of one name.</summary>
    private static IReadOnlyList<(BoundNetwork Left, BoundNetwork Right)> Pairs(LoadedSpec left, LoadedSpec right)
    {
        var ours = left.Select(null);
        var theirs = right.Select(null);
        if (ours.Count == 1 && theirs.Count == 1)
            return [(ours[0], theirs[0])];
        var pairs = ours.Join(theirs, network => network.Name, network => network.Name, (one, other) => (one, other)).ToList();
        if (pairs.Count > 0)
            return pairs;
        throw new ToolException(
            $"{left.Source.Path} ({Names(ours)}) and {right.Source.Path} ({Names(theirs)}) have no network of one name. Say which to compare: 'file:Network'.");
    }

    private static string Names(IReadOnlyList<BoundNetwork> networks) =>
        networks.Count == 0 ? "no network that could be read" : string.Join(", ", networks.Select(network => network.Name));
}

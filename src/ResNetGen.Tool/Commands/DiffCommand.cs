using System.CommandLine;
using ResNetGen.Reports.Diff;
using ResNetGen.Tool.Rendering;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var left = Inputs.File(terminal, "a", "A spec, 'file:Network', '-' for standard input, or a network of the zoo.");
        var right = Inputs.File(terminal, "b", "A second spec or network; a name alone may be of the first file.");
        var more = new Argument<string[]>("more") { Description = "Names of networks, after their file.", Arity = new(0, 2) };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("diff", "Compares two networks, or the networks of one name in two files: settings, shapes, parameters and multiply-adds by stage, and whether weights fit.")
        {
            left, right, more, json,
        };
        command.SetAction(result =>
        {
            var (ours, theirs) = Sides([result.GetValue(left)!, result.GetValue(right)!, .. result.GetValue(more) ?? []], terminal);
            var pairs = Pairs(ours, theirs);
            if (BuiltNetwork.BuildAll([.. pairs.SelectMany(pair => new[] { pair.Left, pair.Right })], terminal) is not { } built)
                return ExitCode.SpecError;
            var (leftFile, rightFile) = (ours.Spec.Source.Path, theirs.Spec.Source.Path);
            var comparison = new Comparison(
                [.. built.Chunk(2).Select(pair => new ComparedNetworks(NetworkDiffer.Compare((pair[0].Spec, pair[0].Graph), (pair[1].Spec, pair[1].Graph)), leftFile, rightFile))],
                leftFile, rightFile,
                [.. Names(ours).Except(pairs.SelectMany(pair => Names(pair.Left)))], [.. Names(theirs).Except(pairs.SelectMany(pair => Names(pair.Right)))]);

            if (result.GetValue(json))
                terminal.WriteDocument(DiffJson.Write(comparison) + "\n");
            else
                DiffText.Write(comparison, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Two words are two references, each by itself. Where there are more, or the second is neither a file nor in the zoo, names belong to the file before them.</summary>
    private static (ChosenNetworks Left, ChosenNetworks Right) Sides(IReadOnlyList<string> words, Terminal terminal)
    {
        if (words.Count(word => word == SpecReader.StandardInput) > 1)
            throw new ToolException("Only one of the two can be standard input.");
        var groups = words.Count == 2 && SpecReference.IsReference(words[1], terminal)
            ? NetworkWords.Read(words, terminal, names: false, repeats: true)
            : NetworkWords.Read(words, terminal, repeats: true);
        return groups switch
        {
            [var left, var right] => (left, right),
            [{ AreNamed: true, Networks: [var first, var second], Spec: var spec }] => (ChosenNetworks.Named(spec, first), ChosenNetworks.Named(spec, second)),
            _ => throw new ToolException(
                $"'diff' compares two networks or two files, and this names {string.Join(", ", groups.SelectMany(Described))}."),
        };
    }

    private static IEnumerable<string> Described(ChosenNetworks group) => group.AreNamed ? group.Networks.Select(network => network.Name) : [group.Spec.Source.Path];

    /// <summary>One network on each side is a pair whatever their names are; else those of one name.</summary>
    private static IReadOnlyList<(ChosenNetworks Left, ChosenNetworks Right)> Pairs(ChosenNetworks left, ChosenNetworks right)
    {
        if (left.Networks.Count == 1 && right.Networks.Count == 1)
            return [(left, right)];
        var pairs = left.Networks.Join(
            right.Networks, network => network.Name, network => network.Name,
            (one, other) => (ChosenNetworks.Named(left.Spec, one), ChosenNetworks.Named(right.Spec, other))).ToList();
        if (pairs.Count > 0)
            return pairs;
        throw new ToolException(
            $"{left.Spec.Source.Path} ({Listed(left)}) and {right.Spec.Source.Path} ({Listed(right)}) have no network of one name. Say which to compare: 'file:Network'.");
    }

    private static IEnumerable<string> Names(ChosenNetworks networks) => networks.Networks.Select(network => network.Name);

    private static string Listed(ChosenNetworks networks) => networks.Networks.Count == 0 ? "no network that could be read" : string.Join(", ", Names(networks));
}

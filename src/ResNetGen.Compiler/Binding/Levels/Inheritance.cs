using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>Lays the settings of extended networks under those of the networks that extend them.</summary>
internal sealed class Inheritance
{
    private readonly Dictionary<string, NetworkDeclaration> byName = new(StringComparer.Ordinal);

    /// <summary>Null: what the network extends is not known, which has been reported.</summary>
    private readonly Dictionary<NetworkDeclaration, SettingTable?> tables = [];

    private readonly SettingTable top;

    private readonly DiagnosticBag diagnostics;

    public Inheritance(IEnumerable<NetworkDeclaration> networks, SettingTable top, DiagnosticBag diagnostics)
    {
        this.top = top;
        this.diagnostics = diagnostics;
        foreach (var network in networks)
            byName[network.Name.Text] = network;
    }

    /// <summary>All that reaches a network; null when a network that it extends is missing, broken or itself.</summary>
    public SettingTable? TableOf(NetworkDeclaration network)
    {
        // A loop in place of recursion: a file can hold a chain of a thousand.
        var chain = new Stack<NetworkDeclaration>();
        var onChain = new HashSet<NetworkDeclaration>();
        SettingTable? table = top;
        for (var next = network; next is not null; next = Base(next))
        {
            if (tables.TryGetValue(next, out table))
                break;
            if (!onChain.Add(next))
            {
                ReportCycle(next);
                table = null;
                break;
            }

            chain.Push(next);
            table = next.Own["extends"] is null ? top : null;
        }

        while (chain.Count > 0)
        {
            var next = chain.Pop();
            table = next.IsBroken ? null : table?.Over(next.Own);
            tables[next] = table;
        }

        return table;
    }

    /// <summary>The name of the network that a network extends; null where there is none.</summary>
    public string? BaseOf(string network) => byName[network].Own["extends"] is { Value: ScalarNode name } && byName.ContainsKey(name.Text) ? name.Text : null;

    /// <summary>The extended network; null where there is none.</summary>
    private NetworkDeclaration? Base(NetworkDeclaration network)
    {
        if (network.Own["extends"] is not { } extends)
            return null;
        switch (extends.Value)
        {
            case ScalarNode { IsQuoted: false, Text: "" }:
                diagnostics.Report(LanguageErrors.MissingValue, extends.Key.Span, "'extends' has no value. It takes the name of another network of the file.");
                return null;
            case ScalarNode scalar when byName.TryGetValue(scalar.Text, out var found):
                return found;
            case ScalarNode scalar:
                var meant = diagnostics.IsCrowded ? null : DidYouMean.Nearest(scalar.Text, byName.Keys);
                diagnostics.Report(
                    NameErrors.UnknownBase, scalar.Span,
                    $"There is no network {Quote(scalar.Text)} in this file.{DidYouMean.Ask(meant)} 'extends' takes the name of another network of the file.",
                    edit: scalar.ChangedTo(meant));
                return null;
            case BrokenNode:
                return null;
            default:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, extends.Key.Span, "'extends' takes the name of one network of the file, not a list or a map.");
                return null;
        }
    }

    /// <summary>Told once for the circle, at the network of it that stands first.</summary>
    private void ReportCycle(NetworkDeclaration member)
    {
        var circle = new List<NetworkDeclaration> { member };
        for (var next = Base(member)!; next != member; next = Base(next)!)
            circle.Add(next);

        var first = circle.OrderBy(network => network.Name.Span.Start).First();
        var from = circle.IndexOf(first);
        var names = circle.Skip(from).Concat(circle.Take(from)).Append(first).Select(network => Quote(network.Name.Text)).ToArray();
        const int Shown = 8;
        var path = names.Length <= Shown
            ? string.Join(" extends ", names)
            : string.Join(" extends ", names.Take(Shown - 1)) + $" and so on over {names.Length - 1} networks back to {names[0]}";
        diagnostics.Report(
            NameErrors.ExtendsCycle, first.Own["extends"]!.Value.Span,
            circle.Count == 1
                ? $"{names[0]} extends itself. Remove 'extends', or name another network."
                : $"Networks extend each other in a circle: {path}. Remove 'extends' from one of them.");
    }
}

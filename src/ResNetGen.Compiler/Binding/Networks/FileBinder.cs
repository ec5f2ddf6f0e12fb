using ResNetGen.Compiler.Binding.Context;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Levels;
using ResNetGen.Compiler.Binding.Names;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Networks;

/// <summary>Binds a file: what its top level says, then network by network.</summary>
internal sealed class FileBinder(MapNode document, DiagnosticBag diagnostics)
{
    private readonly FileContext file = new(diagnostics);

    public BoundFile Bind()
    {
        var top = SettingLayer.Read(document, IsSingle() ? KeyPlace.SingleNetwork : KeyPlace.TopLevel, diagnostics);
        var header = FileHeader.Read(top, diagnostics);
        var networks = Declarations(top);
        Validate(top);
        foreach (var network in networks)
        {
            if (network.Own != top)
                Validate(network.Own);
        }

        var isSingle = networks.Count == 1 && networks[0].Own == top;
        var inheritance = new Inheritance(networks, isSingle ? SettingTable.Empty : SettingTable.Empty.Over(top), diagnostics);
        var bound = new List<BoundNetwork>();
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var network in networks)
        {
            var table = inheritance.TableOf(network);
            var isNamed = NetworkNames.Check(network.Name, diagnostics);
            var spec = table is null ? null : new NetworkBinder(network, table, header, file).Bind();
            if (spec is null || HasWrongKeys(table!))
                wrong.Add(network.Name.Text);
            if (isNamed)
                bound.Add(Bound(network, table, top, header, spec));
        }

        var isTopWrong = !isSingle && file.Usage.Report(diagnostics);
        file.Lengths.Report();
        file.Missing.Report(networks.Count, inheritance.BaseOf);
        return new(bound.Select(network => network with { IsInDoubt = isTopWrong || Line(network.Name).Any(wrong.Contains) }).ToEquatableArray());

        IEnumerable<string> Line(string network)
        {
            // A circle ends at its first network, which is wrong.
            for (var next = network; next is not null; next = inheritance.BaseOf(next))
                yield return next;
        }
    }

    /// <summary>What a key said that nobody knows, or a second one of the same name, is missing in the network that is made.</summary>
    private bool HasWrongKeys(SettingTable table) =>
        table.HasWrongKeys || (table.Find("stages") is { } stages && file.Rows.Read(stages.Setting).HasWrongKeys);

    private bool IsSingle() =>
        document.Entries.Any(entry => entry.Key.Text == "name") && document.Entries.All(entry => entry.Key.Text != "networks");

    private void Validate(SettingLayer layer)
    {
        SettingValidation.Validate(layer, inRow: false, file.Values);
        if (layer["stages"] is { } stages)
            file.Rows.Read(stages);
        if (layer["expect"] is { } expect)
            file.Values.TryRead("expect", FileHeader.Expectation, expect.Value, expect.Key, out _);
        if (layer["accuracy"] is { } accuracy)
            file.Values.TryRead("accuracy", FileHeader.Accuracy, accuracy.Value, accuracy.Key, out _);
    }

    private IReadOnlyList<NetworkDeclaration> Declarations(SettingLayer top)
    {
        if (top["networks"] is { } networks)
        {
            if (top["name"] is { } name)
            {
                diagnostics.Report(
                    NameErrors.NameBesideNetworks, name.Key.Span, "'name' is for a file with a single network, and 'networks' for any other. Remove one of the two.",
                    new(networks.Key.Span, "'networks' is written here."));
            }

            return Declarations(networks, top);
        }

        if (top["name"] is { } single)
            return Single(single, top);
        if (top.IsIncomplete || document.Entries.Any(IsStrayNetwork))
            return [];
        var place = document.Entries.Count == 0 ? document.Span : document.Entries[0].Key.Span;
        diagnostics.Report(
            LanguageErrors.NoNetwork, place,
            "The file defines no network. Write 'name: ResNet50' at the top level, or 'networks:' with one network below it for each name.");
        return [];
    }

    /// <summary>An unknown key with settings below it is a network in the wrong place, which has been reported.</summary>
    private static bool IsStrayNetwork(MapEntry entry) => entry.Value is MapNode && !KeyPlace.SingleNetwork.Keys.Contains(entry.Key.Text, StringComparer.Ordinal);

    private IReadOnlyList<NetworkDeclaration> Single(WrittenSetting name, SettingLayer top)
    {
        switch (name.Value)
        {
            case ScalarNode { IsQuoted: false, Text: "" }:
                diagnostics.Report(LanguageErrors.MissingValue, name.Key.Span, "'name' has no value. It takes the name of the network's C# class, such as 'ResNet50'.");
                return [];
            case ScalarNode scalar:
                return [new(scalar, top, top.IsIncomplete)];
            case BrokenNode:
                return [];
            default:
                diagnostics.Report(LanguageErrors.WrongKindOfValue, name.Key.Span, "'name' takes one name. A file with several networks lists them under 'networks:'.");
                return [];
        }
    }

    private IReadOnlyList<NetworkDeclaration> Declarations(WrittenSetting networks, SettingLayer top)
    {
        switch (networks.Value)
        {
            case MapNode { Entries.Count: > 0 } map:
                return [.. Allowed(map).Select(entry => Declaration(entry, top))];
            case BrokenNode:
                return [];
            case ScalarNode { Text: "", IsQuoted: false } when document.Entries.Any(IsStrayNetwork):
                return [];
            case MapNode or ScalarNode { Text: "", IsQuoted: false }:
                diagnostics.Report(LanguageErrors.NoNetwork, networks.Key.Span, "'networks' has no networks. Write one below it for each name, such as 'ResNet18: { blocks: [2, 2, 2, 2] }'.");
                return [];
            default:
                diagnostics.Report(
                    LanguageErrors.WrongKindOfValue, networks.Key.Span,
                    "'networks' takes names with settings below them, such as 'ResNet18: { blocks: [2, 2, 2, 2] }'.");
                return [];
        }
    }

    /// <summary>Each network becomes a class, however little is written of it: those past the bound are left out.</summary>
    private IEnumerable<MapEntry> Allowed(MapNode networks)
    {
        if (networks.Entries.Count > Bounds.MaxNetworksInFile)
        {
            diagnostics.Report(
                LanguageErrors.TooMany, networks.Entries[Bounds.MaxNetworksInFile].Key.Span,
                $"The file has {NumberText.Show(networks.Entries.Count)} networks; {NumberText.Show(Bounds.MaxNetworksInFile)} is the most that is allowed. Split it into several files.");
        }

        return networks.Entries.Take(Bounds.MaxNetworksInFile);
    }

    private NetworkDeclaration Declaration(MapEntry entry, SettingLayer top)
    {
        switch (entry.Value)
        {
            case MapNode map:
                var own = SettingLayer.Read(map, KeyPlace.Network, diagnostics);
                return new(entry.Key, own, own.IsIncomplete || top.IsIncomplete);
            case ScalarNode { Text: "", IsQuoted: false }:
                // Everything comes from the top level.
                return new(entry.Key, new([]), top.IsIncomplete);
            case BrokenNode:
                break;
            default:
                diagnostics.Report(
                    LanguageErrors.WrongKindOfValue, entry.Value is ScalarNode ? entry.Value.Span : entry.Key.Span,
                    $"The network {Quote(entry.Key.Text)} takes settings below it, such as '{{ block: basic, blocks: [2, 2, 2, 2] }}'.");
                break;
        }

        return new(entry.Key, new([]), isBroken: true);
    }

    /// <summary>What the class of a network looks like from outside, known or guessed also where the network is in error.</summary>
    private BoundNetwork Bound(NetworkDeclaration network, SettingTable? table, SettingLayer top, FileHeader header, NetworkSpec? spec)
    {
        var classes = table is null ? network.Own["classes"] ?? top["classes"] : table.Find("classes")?.Setting;
        var count = KnownSettings.Classes.Default;
        if (classes is not null && KnownSettings.Classes.TryRead(classes.Value, classes.Key, file.Values, out var read))
            count = read;
        return new(network.Name.Text, network.Name.Span, header.Namespace, spec, count is not null, count ?? KnownSettings.Classes.Default!.Value)
        {
            RegNetWidths = spec is null && table is not null ? RegNetWidths(table) : [],
        };
    }

    private EquatableArray<int> RegNetWidths(SettingTable table) =>
        table.Find("regnet") is { } regnet && KnownSettings.RegNet.TryRead(regnet.Node, regnet.Setting.Key, file.Values, out var read) && read is { } parameters
            && RegNetStages.Make(parameters) is { } stages
            ? stages.Select(stage => stage.Output).ToEquatableArray()
            : [];
}

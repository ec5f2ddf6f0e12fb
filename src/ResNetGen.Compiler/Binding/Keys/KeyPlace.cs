using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Keys;

/// <summary>The key that was meant by another word.</summary>
/// <param name="KeepsValue">Whether the value may be read as that key's.</param>
internal sealed record MeantKey(string Key, bool KeepsValue);

/// <summary>A place where keys stand, and which ones may.</summary>
/// <param name="Name">The key that the place belongs to, for places inside a setting.</param>
/// <param name="Where">Ends the sentence "it belongs …".</param>
/// <param name="Example">How the place is filled.</param>
internal sealed record KeyPlace(string Name, string Where, IReadOnlyList<string> Keys, string Example)
{
    public static readonly KeyPlace TopLevel = new(
        "", "at the top level", [.. SpecKeys.File, .. SpecKeys.Network, .. SpecKeys.Stage], "'networks:' or 'name: ResNet50'");

    /// <summary>The top level of a file with a single network, which is that network's own level.</summary>
    public static readonly KeyPlace SingleNetwork = TopLevel with { Keys = [.. TopLevel.Keys, "expect", "accuracy"] };

    public static readonly KeyPlace Network = new(
        "", "under a network", [.. SpecKeys.Network, .. SpecKeys.Stage, .. SpecKeys.NetworkItself], "settings such as 'block: basic'");

    public static readonly KeyPlace Row = new("stages", "in a stage's row", SpecKeys.Stage, "settings such as 'blocks: 3'");

    public static readonly KeyPlace Head = new("head", "inside 'head'", SpecKeys.Head, "'head: { pool: avg, dropout: 0.2 }'");

    public static readonly KeyPlace Attention = new(
        "attention", "inside 'attention'", SpecKeys.Attention, "'attention: { kind: se(ratio 0.25), after: 3x3, of: input }'");

    public static readonly KeyPlace RegNet = new(
        "regnet", "inside 'regnet'", SpecKeys.RegNet, "'regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }'");

    public static readonly KeyPlace Radix = new("radix", "inside 'radix'", SpecKeys.Radix, "'radix: { radix: 4, pool: before }'");

    public static readonly KeyPlace Select = new("select", "inside 'select'", SpecKeys.Select, "'select: { ratio: 1/8, divisor: 16, split_input: true }'");

    public static readonly KeyPlace Block = new("block", "inside 'block'", SpecKeys.Block, "'block: { class: Acme.Vision.MixerBlock, expansion: 4 }'");

    public static readonly KeyPlace Expect = new(
        "expect", "inside 'expect'", SpecKeys.Expect, "'expect: { parameters: 25_557_032, macs: 4.1G, depth: 50, features: 2048x7x7, state_dict: 320 }'");

    public static readonly KeyPlace Accuracy = new(
        "accuracy", "inside 'accuracy'", SpecKeys.Accuracy, "'accuracy: { top1: 76.13, source: torchvision IMAGENET1K_V1 }'");

    /// <summary>Where else a key may stand, the most telling place first.</summary>
    private static readonly (KeyPlace Place, string Where)[] Elsewhere =
    [
        (new("", "", SpecKeys.File, ""), "at the top level of the file"),
        (new("", "", SpecKeys.NetworkItself, ""), "under a network, below 'networks:'"),
        (new("", "", SpecKeys.Network, ""), "to the whole network: write it under the network or at the top level"),
        (new("", "", SpecKeys.Stage, ""), "under a network, at the top level or in a stage's row"),
        (Head, Head.Where),
        (Attention, Attention.Where),
        (RegNet, RegNet.Where),
        (Radix, Radix.Where),
        (Select, Select.Where),
        (Expect, Expect.Where),
        (Accuracy, Accuracy.Where),
    ];

    /// <summary>Reports a key that may not stand here; gives what was meant where that is plain.</summary>
    /// <param name="map">What the key is in: where it has the key that was meant too, changing this one would write that key twice.</param>
    /// <param name="index">Of the key in the map.</param>
    public MeantKey? ReportUnknown(MapNode map, int index, DiagnosticBag diagnostics)
    {
        var entry = map.Entries[index];
        var key = entry.Key.Text;
        if (CommaInNumber.Find(map, index) is { } cut)
        {
            cut.Report(diagnostics);
            return null;
        }

        if (Belongs(key) is { } where)
        {
            diagnostics.Report(LanguageErrors.MisplacedKey, entry.Key.Span, $"{Quote(key)} is not allowed {Where}. It belongs {where}.");
            return null;
        }

        if (Foreign(key) is { } foreign)
        {
            diagnostics.Report(LanguageErrors.UnknownKey, entry.Key.Span, InWords(key, foreign, Has(map, foreign.Here) ? IsThere(key, foreign) : ""), edit: foreign.KeepsValue ? Edit(foreign.Here) : null);
            return new(foreign.Here, foreign.KeepsValue);
        }

        var meant = diagnostics.IsCrowded ? null : DidYouMean.Nearest(key, Keys);
        if (meant is null && ForeignKeys.Anywhere(key) is { } elsewhere)
        {
            diagnostics.Report(LanguageErrors.UnknownKey, entry.Key.Span, InWords(key, elsewhere, $", which belongs {Belongs(elsewhere.Here)}"));
            return null;
        }

        diagnostics.Report(
            LanguageErrors.UnknownKey, entry.Key.Span, $"Unknown key {Quote(key)} {Where}.{(diagnostics.IsCrowded ? "" : Remedy(entry, meant))}",
            edit: Edit(meant));
        return meant is null ? null : new(meant, KeepsValue: true);

        SuggestedEdit? Edit(string? to) =>
            to is null || diagnostics.IsCrowded || Has(map, to) ? null : entry.Key.ChangedTo(to);
    }

    /// <summary>The key that another library has for one that may be here.</summary>
    private ForeignKey? Foreign(string key)
    {
        var foreign = ForeignKeys.Find(key, Name) ?? ForeignKeys.Find(key);
        return foreign is not null && Keys.Contains(foreign.Here, StringComparer.Ordinal) ? foreign : null;
    }

    private static bool Has(MapNode map, string key) => map.Entries.Any(other => other.Key.Text == key);

    /// <summary>What to do about another library's key beside the one it is called here: changing it would write that key twice.</summary>
    private static string IsThere(string key, ForeignKey foreign) =>
        foreign.KeepsValue ? $", which is there already: remove {Quote(key)}" : $", which is there already: write it there, and remove {Quote(key)}";

    private static string InWords(string key, ForeignKey foreign, string place) =>
        $"{Quote(key)} is not a key of this language. Here it is called '{foreign.Here}'{place}.{(foreign.Change is { } change ? " " + change : "")}";

    private static string? Belongs(string key)
    {
        foreach (var (place, where) in Elsewhere)
        {
            if (place.Keys.Contains(key, StringComparer.Ordinal))
                return where;
        }

        return null;
    }

    private string Remedy(MapEntry entry, string? meant)
    {
        if (meant is not null)
            return DidYouMean.Ask(meant);
        if (DidYouMean.Nearest(entry.Key.Text, Elsewhere.SelectMany(other => other.Place.Keys)) is { } other)
            return $" Did you mean '{other}', which belongs {Belongs(other)}?";
        if (ReferenceEquals(this, TopLevel) && entry.Value is MapNode)
            return " A network goes under 'networks:', indented below it.";
        return Keys.Count <= 8 ? $" The keys are {All(Keys)}." : " Remove it, or write it as a comment.";
    }
}

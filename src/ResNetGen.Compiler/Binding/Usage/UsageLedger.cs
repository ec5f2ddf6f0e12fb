using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Usage;

/// <summary>Keeps account of which written settings were of use somewhere, so that those that nobody could use are told.</summary>
internal sealed class UsageLedger
{
    private readonly Dictionary<(WrittenSetting Setting, int Item), Refusal> refusals = [];

    private readonly HashSet<(WrittenSetting Setting, int Item)> used = [];

    private readonly HashSet<WrittenSetting> assumed = [];

    /// <summary>A setting was of use; where it is an item of a list, so was the list.</summary>
    public void Use(SettingSource source)
    {
        used.Add((source.Setting, source.Item));
        used.Add((source.Setting, SettingSource.WholeSetting));
    }

    /// <summary>Nothing is known about the setting's use, for a network that reaches it is in error.</summary>
    public void Assume(WrittenSetting setting) => assumed.Add(setting);

    /// <summary>The setting had no meaning at one place; the first reason is kept.</summary>
    public void PassOver(SettingSource source, Refusal refusal)
    {
        if (!refusals.ContainsKey((source.Setting, source.Item)))
            refusals.Add((source.Setting, source.Item), refusal);
    }

    /// <summary>
    /// Reports what was passed over everywhere; true when there was such a setting. A written setting is one mistake, however many of its
    /// items are of no use: at its key where none is, else at the first such item.
    /// </summary>
    public bool Report(DiagnosticBag diagnostics)
    {
        var reported = false;
        foreach (var useless in refusals.Where(entry => !used.Contains(entry.Key) && !assumed.Contains(entry.Key.Setting)).GroupBy(entry => entry.Key.Setting))
        {
            var first = useless.First().Value;
            var others = useless.Count() - 1;
            if (others == 0)
                diagnostics.Report(first.Descriptor, first.Place, first.Message, first.Related);
            else if (used.Contains((useless.Key, SettingSource.WholeSetting)))
                diagnostics.Report(first.Descriptor, first.Place, $"{first.Message} The same goes for {others} more of its values.", first.Related);
            else
                diagnostics.Report(first.Descriptor, useless.Key.Key.Span, first.Message, first.Related);
            reported = true;
        }

        return reported;
    }
}

/// <summary>Why a setting had no meaning at its place.</summary>
internal sealed record Refusal(DiagnosticDescriptor Descriptor, SourceSpan Place, string Message, RelatedPlace? Related);

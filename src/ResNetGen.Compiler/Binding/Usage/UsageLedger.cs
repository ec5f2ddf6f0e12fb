using ResNetGen.Compiler.Binding.Files;
using ResNetGen.Compiler.Diagnostics;

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

    /// <summary>Reports what was passed over everywhere; true when there was such a setting. A list of which no item is of use is one mistake, at its key.</summary>
    public bool Report(DiagnosticBag diagnostics)
    {
        var reported = false;
        foreach (var useless in refusals.Where(entry => !used.Contains(entry.Key) && !assumed.Contains(entry.Key.Setting)).GroupBy(entry => entry.Key.Setting))
        {
            var isOneMistake = useless.Count() > 1 && !used.Contains((useless.Key, SettingSource.WholeSetting));
            foreach (var entry in isOneMistake ? useless.Take(1) : useless)
            {
                var place = isOneMistake ? useless.Key.Key.Span : entry.Value.Place;
                diagnostics.Report(entry.Value.Descriptor, place, entry.Value.Message, entry.Value.Related);
            }

            reported = true;
        }

        return reported;
    }
}

/// <summary>Why a setting had no meaning at its place.</summary>
internal sealed record Refusal(DiagnosticDescriptor Descriptor, SourceSpan Place, string Message, RelatedPlace? Related);

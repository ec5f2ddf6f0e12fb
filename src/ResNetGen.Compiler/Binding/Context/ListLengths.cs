using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>
/// Lists of different lengths that meet in networks. A list of the top level that fits no network is one mistake, at that list; one that
/// fits some of them is right, and each network that it does not fit is wrong.
/// </summary>
internal sealed class ListLengths(DiagnosticBag diagnostics)
{
    private readonly HashSet<WrittenSetting> fitting = [];

    private readonly List<(StageList Wrong, StageList Meant)> contradictions = [];

    /// <summary>The list has as many values as a network has stages.</summary>
    public void Fits(WrittenSetting list) => fitting.Add(list);

    /// <param name="meant">The list that is taken to be right.</param>
    public void Contradict(StageList wrong, StageList meant) => contradictions.Add((wrong, meant));

    public void Report()
    {
        foreach (var same in contradictions.GroupBy(contradiction => contradiction.Meant.Source.Setting))
        {
            var (wrong, meant) = same.First();
            if (IsWrongEverywhere([.. same]))
                Report(meant, wrong);
            else
                foreach (var contradiction in same)
                    Report(contradiction.Wrong, contradiction.Meant);
        }
    }

    /// <summary>A list of the top level that several networks contradict, all in the same way, and that fits none.</summary>
    private bool IsWrongEverywhere(IReadOnlyList<(StageList Wrong, StageList Meant)> same)
    {
        var (wrong, meant) = same[0];
        return meant.Source.Level == SettingLevel.TopLevel
            && !fitting.Contains(meant.Source.Setting)
            && same.All(other => other.Wrong.Length == wrong.Length)
            && same.Any(other => other.Wrong.Source.Setting != wrong.Source.Setting);
    }

    private void Report(StageList wrong, StageList meant) => diagnostics.Report(
        LanguageErrors.ListLength, wrong.Source.Place, wrong.Against(meant.Length), new(meant.Source.Place, meant.Describe()));
}

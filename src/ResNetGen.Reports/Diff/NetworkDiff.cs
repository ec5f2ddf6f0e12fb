using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Diff;

/// <summary>Two networks held against each other.</summary>
/// <param name="Settings">Those that differ, in the order of the language's reference.</param>
/// <param name="Groups">Stem, stages and head; those that only one network has, too.</param>
public sealed record NetworkDiff(
    string Left, string Right, EquatableArray<SettingChange> Settings, EquatableArray<GroupChange> Groups,
    GroupFigures LeftTotal, GroupFigures RightTotal, WeightComparison Weights);

/// <param name="Left">As the language writes it; empty where the setting says nothing.</param>
public sealed record SettingChange(string Key, string Left, string Right);

/// <param name="Left">Null: only the right network has it.</param>
public sealed record GroupChange(string Name, GroupFigures? Left, GroupFigures? Right);

/// <param name="Output">Of the group's last layer.</param>
/// <param name="Parameters">Null: not known.</param>
/// <param name="MultiplyAdds">Null: not known.</param>
public sealed record GroupFigures(FeatureShape Output, long? Parameters, long? MultiplyAdds);

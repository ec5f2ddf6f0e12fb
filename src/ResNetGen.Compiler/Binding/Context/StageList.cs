using ResNetGen.Compiler.Binding.Written;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Context;

/// <summary>A list with a value for each stage, as it reaches a network.</summary>
internal sealed record StageList(string Key, SettingSource Source, int Length)
{
    /// <summary>That the list is longer or shorter than it must be.</summary>
    public string Against(int stages) =>
        $"{Quote(Key)} has {Values} for {stages} {(stages == 1 ? "stage" : "stages")}. Give one value for each stage, or a single value for all.";

    /// <summary>The list's length as a sentence.</summary>
    public string Describe() => $"'{Key}' has {Values}.";

    private string Values => Length == 1 ? "1 value" : $"{Length} values";
}

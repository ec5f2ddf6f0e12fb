using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting that each stage may have for itself, whatever its type.</summary>
internal interface IStageSetting : IListedSetting
{
    /// <summary>The place of its value in a stage's spec.</summary>
    int Ordinal { get; }

    /// <summary>How the setting is written, after "Write" in a message that it is missing; null: it has a default.</summary>
    string? RequiredExample { get; }

    /// <summary><c>regnet</c> says it in place of a column.</summary>
    bool IsMadeByRegNet { get; }

    /// <summary>Whether such a row leaves nothing to say to a column.</summary>
    bool IsSettledBy(RowCell cell);

    /// <summary>Lets the reader read a setting of this type.</summary>
    Draft Draft(IStageReader reader);

    /// <summary>Decides whether the setting has a meaning in the stage.</summary>
    void Judge(StageDraft stage, UsageJudge judge);
}

/// <summary>Reads the settings of one stage.</summary>
internal interface IStageReader
{
    Draft<T> Read<T>(StageSetting<T> setting);
}

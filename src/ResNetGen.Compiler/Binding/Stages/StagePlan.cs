using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Rows;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>A stage before its settings are read: where they will be looked for.</summary>
/// <param name="Row">Null without rows.</param>
/// <param name="RegNet">What <c>regnet</c> says of this stage.</param>
internal sealed record StagePlan(int Index, string Name, SourceSpan Span, StageRow? Row, RegNetStage? RegNet);

/// <summary>All stages of a network.</summary>
/// <param name="Declaration">What <c>stages</c> says, and where; null where it is not written or something stronger takes its place.</param>
internal sealed record StagePlans(IReadOnlyList<StagePlan> Stages, SettingSource? Declaration);

using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>A row of <c>stages</c> that is written as a cell.</summary>
/// <param name="Blocks">What <c>x N</c> says.</param>
/// <param name="Stride">What <c>stride N</c> says.</param>
internal sealed record RowCell(Setting<BlockSpec> Block, Setting<int>? Blocks, Setting<int>? Stride);

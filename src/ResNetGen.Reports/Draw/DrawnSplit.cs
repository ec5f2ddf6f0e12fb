using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Reports.Draw;

/// <summary>Paths beside each other, and what brings them together.</summary>
internal sealed record DrawnSplit(Join Join, EquatableArray<DrawnPath> Paths);

/// <summary>One or several equal paths.</summary>
/// <param name="Times">How many.</param>
/// <param name="Boxes">Of each; none: the identity.</param>
internal sealed record DrawnPath(int Times, EquatableArray<DrawnBox> Boxes);

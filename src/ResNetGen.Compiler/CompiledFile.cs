using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler;

/// <summary>What a file compiles to. Networks are free of positions; diagnostics and places carry them.</summary>
/// <param name="Networks">Every network that has a usable name, in the file's order, those in error too.</param>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Names">Where each network's name is written, in the order of <paramref name="Networks"/>.</param>
public sealed record CompiledFile(
    EquatableArray<CompiledNetwork> Networks, EquatableArray<Diagnostic> Diagnostics, EquatableArray<SourceSpan> Names);

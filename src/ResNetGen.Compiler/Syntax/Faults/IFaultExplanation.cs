using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>Knows one kind of mistake that makes a text no YAML.</summary>
internal interface IFaultExplanation
{
    /// <summary>Reports the fault where it is of this kind.</summary>
    bool TryReport(YamlFault fault, DiagnosticBag diagnostics);
}

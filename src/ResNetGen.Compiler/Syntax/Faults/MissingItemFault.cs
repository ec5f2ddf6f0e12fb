using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A comma or a closing bracket where a value is expected: <c>[1, , 2]</c>.</summary>
internal sealed class MissingItemFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var start = fault.Place.Start;
        if (fault.Text[start] is not (',' or ']' or '}'))
            return false;
        diagnostics.Report(
            TextErrors.NotYaml, fault.Text.Between(start, start + 1), $"A value is missing before this '{fault.Text[start]}', or the '{fault.Text[start]}' is one too many.");
        return true;
    }
}

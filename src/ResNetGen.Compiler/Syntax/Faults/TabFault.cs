using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A tab at a line's head: YAML counts spaces only.</summary>
internal sealed class TabFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        if (fault.OpenBrackets.Any() || FirstTab(fault) is not { } tab)
            return false;
        diagnostics.Report(
            TextErrors.TabIndentation, fault.Text.Between(tab, tab + 1),
            "This line is indented by a tab, which YAML does not allow. Use spaces.",
            edit: TabIndentation.ToSpaces(fault.Text, tab));
        return true;
    }

    /// <summary>The first tab in the indentation of the lines between what was understood and the fault.</summary>
    private static int? FirstTab(YamlFault fault)
    {
        var text = fault.Text;
        var last = text.LineEnd(Math.Max(fault.Reached, fault.End)) + 1;
        for (var line = text.LineStart(fault.Reached); line <= last && line < text.Length; line = text.LineEnd(line) + 1)
        {
            var at = line;
            while (text[at] == ' ')
                at++;
            if (text[at] == '\t' && at >= fault.Reached)
                return at;
        }

        return null;
    }
}

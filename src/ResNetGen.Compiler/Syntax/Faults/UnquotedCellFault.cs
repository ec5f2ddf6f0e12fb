using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary><c>conv2_x: [1x1, 64; 3x3, 64] x 3</c>: YAML reads a list and stumbles over what follows it.</summary>
internal sealed class UnquotedCellFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        if (!fault.Unquoted.HasCells || fault.LastFlowList is not { } list || !FollowsOnTheLine(fault, list.End))
            return false;
        if (!fault.Unquoted.TryGet(list.Start, out _) && !IsRepetition(fault, list.End))
            return false;
        fault.Unquoted.AddCells(list.Start, list.End, diagnostics);
        return true;
    }

    private static bool FollowsOnTheLine(YamlFault fault, int end) =>
        fault.Start >= end && fault.Start <= fault.Text.LineEnd(end);

    private static bool IsRepetition(YamlFault fault, int end)
    {
        while (SpecText.IsBlank(fault.Text[end]))
            end++;
        return fault.Text[end] is 'x' or '×' && !char.IsLetter(fault.Text[end + 1]);
    }
}

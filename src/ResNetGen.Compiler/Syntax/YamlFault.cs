using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax.Faults;

namespace ResNetGen.Compiler.Syntax;

/// <summary>A place where YAML's parser gave up, and what was open there.</summary>
/// <param name="Open">Collections whose end has not come, the innermost first.</param>
/// <param name="LastFlowList">The flow list that ended last.</param>
/// <param name="Reached">How far the text was understood.</param>
/// <param name="Start">Where the parser puts the fault: often right, sometimes the file's start.</param>
/// <param name="Message">The parser's own words.</param>
internal sealed record YamlFault(
    SpecText Text, UnquotedValues Unquoted, IReadOnlyList<Frame> Open, (int Start, int End)? LastFlowList, int Reached, int Start, int End, string Message)
{
    /// <summary>The mistakes that people make, the surest signs first.</summary>
    private static readonly IFaultExplanation[] Explanations =
    [
        new UnquotedCellFault(),
        new TabFault(),
        new QuoteFault(),
        new UnclosedBracketFault(),
        new MissingItemFault(),
        new StrangeStartFault(),
        new SecondColonFault(),
        new MissingColonFault(),
        new IndentationFault(),
    ];

    /// <summary>Reports the fault once, in the words of the first explanation that fits.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (!Explanations.Any(explanation => explanation.TryReport(this, diagnostics)))
            diagnostics.Report(TextErrors.NotYaml, Place, $"This is not YAML. {Message}");
    }

    /// <summary>The fault's place, never before what was understood already.</summary>
    public SourceSpan Place
    {
        get
        {
            var start = Start < Reached && End <= Reached ? Reached : Start;
            var end = Math.Min(Math.Max(start, End), Text.LineEnd(start));
            return Text.Between(start, end);
        }
    }

    /// <summary>The collections with brackets around the fault, the innermost first.</summary>
    public IEnumerable<Frame> OpenBrackets => Open.TakeWhile(frame => frame.IsFlow).Where(frame => Text[frame.Bracket] is '[' or '{');
}

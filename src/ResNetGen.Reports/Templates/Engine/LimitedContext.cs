using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using ResNetGen.Reports.Templates.Data;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>Runs one template once: by strict names, with nothing of the machine in reach, and within limits.</summary>
internal sealed class LimitedContext : TemplateContext
{
    private const int StepsBetweenLooksAtTheClock = 1024;

    private static readonly BigInteger LargestNumber = BigInteger.One << TemplateLimits.Bits;

    private readonly TemplateLimits limits;

    private readonly UnknownNames unknown;

    private readonly Stopwatch time = Stopwatch.StartNew();

    private int steps;

    private long characters;

    private long made;

    private SourceSpan lastExpression;

    public LimitedContext(TemplateData data, TemplateFiles files, TemplateLimits limits, CancellationToken cancellation)
        : base(TemplateBuiltins.Create())
    {
        this.limits = limits;
        unknown = new(data);
        LoopLimit = limits.Loops;
        RecursiveLimit = TemplateLimits.Depth;
        ObjectRecursionLimit = TemplateLimits.Depth;

        // Scriban cuts off what is longer and says nothing. It never comes to that: the limit of this class is an error, and lower.
        LimitToString = limits.Characters == 0 ? 0 : limits.Characters * 2;
        RegexTimeOut = TimeSpan.FromSeconds(5);
        NewLine = "\n";
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        TemplateLoader = files;
        CancellationToken = cancellation;
        TryGetVariable = unknown.Variable;
        TryGetMember = unknown.Member;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(data.Root);

        // What the template assigns is here: its data cannot be changed.
        PushGlobal(new ScriptObject());
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return null;
        if (limits.Steps > 0 && ++steps > limits.Steps)
            throw new ScriptRuntimeException(scriptNode.Span, TemplateLimits.TooManySteps);
        if (steps % StepsBetweenLooksAtTheClock == 0)
            RequireTime(scriptNode.Span);
        if (scriptNode is ScriptRawStatement raw)
            Count(scriptNode.Span, raw.Text.Length);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptBinaryExpression or ScriptInterpolatedExpression)
            Make(scriptNode.Span, value);
        if (scriptNode is ScriptExpressionStatement)
        {
            RefuseObject(scriptNode.Span, value);
            lastExpression = scriptNode.Span;
        }

        if (value is string text && limits.Characters > 0 && text.Length > limits.Characters)
            throw TooLong(scriptNode.Span);
        return value is BigInteger number && BigInteger.Abs(number) > LargestNumber
            ? throw new ScriptRuntimeException(scriptNode.Span, $"This number has more than {Figures.Exact(TemplateLimits.Bits)} binary digits. Templates count no further.")
            : value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        var text = ObjectToString(textAsObject);

        // Scriban says where the block begins that the value is written in.
        Count(lastExpression, text?.Length ?? 0);
        Write(text);
        return this;
    }

    /// <exception cref="ScriptRuntimeException">The template has taken too long.</exception>
    public void RequireTime(SourceSpan span)
    {
        if (limits.Seconds > 0 && time.Elapsed.TotalSeconds > limits.Seconds)
            throw new ScriptRuntimeException(span, TemplateLimits.TooLong(limits.Seconds));
    }

    /// <summary>Counts what a function or an operator has made: a template could keep all of it.</summary>
    public void Make(SourceSpan span, object? value)
    {
        const int item = 8;
        made += value switch
        {
            string text => text.Length,
            ICollection list => (long)list.Count * item,
            _ => 0,
        };
        if (limits.Made > 0 && made > limits.Made)
            throw new ScriptRuntimeException(span, TemplateLimits.TooMuchMade);
    }

    /// <summary>Nobody wants the name of a type, or brackets, in a page.</summary>
    private static void RefuseObject(SourceSpan span, object? value)
    {
        if (value is DataObject data)
            throw new ScriptRuntimeException(span, $"This is {Phrase.Indefinite(data.Type.Name)}, which is an object and not text. Write one of its members: {Phrase.Members(data.Type)}.");
        if (value is ScriptArray { Count: > 0 } list && list[0] is DataObject item)
            throw new ScriptRuntimeException(span, $"This is a list of objects, each {Phrase.Indefinite(item.Type.Name)}, and not text. Write 'for item in ...' and members of each item: {Phrase.Members(item.Type)}.");
    }

    private void Count(SourceSpan span, int length)
    {
        if (limits.Characters > 0 && (characters += length) > limits.Characters)
            throw TooLong(span);
    }

    private static ScriptRuntimeException TooLong(SourceSpan span) => new(span, TemplateLimits.TooManyCharacters);
}

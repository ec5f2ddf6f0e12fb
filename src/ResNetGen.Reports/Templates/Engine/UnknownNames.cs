using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Reports.Templates.Data;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>What is said of a name that there is not: which there are, and which of them was probably meant.</summary>
internal sealed class UnknownNames(TemplateData data)
{
    /// <exception cref="ScriptRuntimeException">Always: nothing has this name.</exception>
    public bool Variable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (TemplateBuiltins.WhyRemoved(variable.Name) is { } reason)
            throw new ScriptRuntimeException(span, $"There is no '{variable.Name}' in templates. {reason}");
        var known = data.Root.GetMembers().Concat(context.BuiltinObject.GetMembers());
        if (context.CurrentGlobal is { } own)
            known = own.GetMembers().Concat(known);
        var near = DidYouMean.Nearest(variable.Name, known);
        throw new ScriptRuntimeException(span, $"Unknown name {Quoting.Quote(variable.Name)}. {(near is null ? $"A template finds {Phrase.Members(data.Root.Type)}, Scriban's functions, and what it defines itself." : DidYouMean.Ask(near).TrimStart())}");
    }

    /// <exception cref="ScriptRuntimeException">Always: the target has no such member.</exception>
    public bool Member(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        throw new ScriptRuntimeException(span, target switch
        {
            DataObject found => OfData(found, member),
            ScriptArray list => OfList(list, member),
            IScriptObject group => OfObject(context, group, member),
            _ => $"Text, numbers and functions have no members, and {Quoting.Quote(member)} is asked of one.",
        });
    }

    private static string OfData(DataObject target, string member)
    {
        var near = DidYouMean.Nearest(member, target.GetMembers());
        return $"{Quoting.Quote(target.Type.Name)} has no member {Quoting.Quote(member)}. "
            + (near is null ? $"It has {string.Join(", ", target.GetMembers())}." : DidYouMean.Ask(near).TrimStart());
    }

    private static string OfList(ScriptArray list, string member)
    {
        var ofItems = list.Count > 0 && list[0] is DataObject item && item.Contains(member);
        return $"A list has no member {Quoting.Quote(member)}; it has 'size'.{(ofItems ? " Its items have it: write 'for item in ...', or take one, as '[0]' does." : "")}";
    }

    private static string OfObject(TemplateContext context, IScriptObject target, string member)
    {
        var name = context.BuiltinObject.FirstOrDefault(pair => ReferenceEquals(pair.Value, target)).Key;
        if (name is null)
            return $"This object has no member {Quoting.Quote(member)}.{DidYouMean.Suggest(member, target.GetMembers())}";
        return TemplateBuiltins.WhyRemoved($"{name}.{member}") is { } reason
            ? $"There is no '{name}.{member}' in templates. {reason}"
            : $"{Quoting.Quote(name)} has no function {Quoting.Quote(member)}.{DidYouMean.Suggest(member, target.GetMembers())}";
    }
}

using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>A function of Scriban's whose results count towards what a template may make.</summary>
internal sealed class CountedFunction(IScriptCustomFunction function) : IScriptCustomFunction
{
    public int RequiredParameterCount => function.RequiredParameterCount;

    public int ParameterCount => function.ParameterCount;

    public ScriptVarParamKind VarParamKind => function.VarParamKind;

    public Type ReturnType => function.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var limited = (LimitedContext)context;
        var place = callerContext?.Span ?? context.CurrentSpan;
        limited.RequireTime(place);
        var result = function.Invoke(context, callerContext, arguments, blockStatement);
        limited.Make(place, result);
        return result;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

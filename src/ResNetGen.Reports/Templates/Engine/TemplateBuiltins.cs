using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>Scriban's own functions, without those that would not give the same everywhere and always, and this tool's beside them.</summary>
internal static class TemplateBuiltins
{
    private const string Fixed = "A template writes the same on every machine and every day";

    /// <summary>What there is in Scriban and not here, and why.</summary>
    private static readonly Dictionary<string, string> Removed = new(StringComparer.Ordinal)
    {
        ["date"] = $"{Fixed}: there are no dates. Write the date into the template, or replace a word of the output later.",
        ["timespan"] = $"{Fixed}: there are no dates and no times.",
        ["math.random"] = $"{Fixed}: there are no random numbers.",
        ["math.uuid"] = $"{Fixed}: there are no random numbers.",
        ["object.eval"] = "Text does not become code here: an error in it would have no place. Write a function, or include a file.",
        ["object.eval_template"] = "Text does not become code here: an error in it would have no place. Write a function, or include a file.",
    };

    public static ScriptObject Create()
    {
        var builtins = new BuiltinFunctions();
        foreach (var path in Removed.Keys)
        {
            var dot = path.IndexOf('.');
            var holder = dot < 0 ? builtins : (ScriptObject)builtins[path.Substring(0, dot)]!;
            holder.Remove(path.Substring(dot + 1));
        }

        foreach (var name in new[] { "math", "object" })
            ((ScriptObject)builtins[name]!).SetValue("format", DelegateCustomFunction.CreateFunc<object?, string?, string>(Format), readOnly: true);
        Count(builtins);
        foreach (var group in builtins.Select(pair => pair.Value).OfType<ScriptObject>().ToList())
            Count(group);
        foreach (var group in TemplateFunction.All.GroupBy(function => function.Group))
        {
            var functions = new ScriptObject();
            foreach (var function in group)
                functions.SetValue(function.Name, new CountedFunction(function.AsScript), readOnly: true);
            builtins.SetValue(group.Key, functions, readOnly: true);
        }

        return builtins;
    }

    /// <summary>Scriban's takes a culture too, which not every machine has.</summary>
    private static string Format(object? value, string? format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Also what a function hands to a function that it is given is counted.</summary>
    private static void Count(ScriptObject functions)
    {
        foreach (var pair in functions.ToList())
        {
            if (pair.Value is IScriptCustomFunction function)
                functions.SetValue(pair.Key, new CountedFunction(function), readOnly: true);
        }
    }

    /// <summary>Why there is no such name, where Scriban has it; or null.</summary>
    public static string? WhyRemoved(string path) => Removed.TryGetValue(path, out var reason) ? reason : null;
}

using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Lab.Reading;

/// <summary>Recognises a file of another kind by keys that only that kind has: each of its keys would be an error otherwise.</summary>
internal static class OtherKind
{
    /// <summary>True where it is one, which has then been reported.</summary>
    /// <param name="what">What the file should be: <c>a recipe</c>.</param>
    /// <param name="keys">The keys that such a file may have.</param>
    public static bool Report(MapNode map, string what, IReadOnlyList<string> keys, DiagnosticBag diagnostics)
    {
        if (Explain(map, keys) is not var (found, remedy))
            return false;
        diagnostics.Report(FileErrors.UnknownKey, map.Entries[0].Key.Span, $"This is {found}, not {what}. {remedy}");
        return true;
    }

    private static (string Found, string Remedy)? Explain(MapNode map, IReadOnlyList<string> keys)
    {
        if (Has("block") || map.Entries.Any(entry => entry is { Key.Text: "networks", Value: MapNode }))
            return ("a spec of networks", "Networks are named by '--network', or under 'networks' of an experiment.");
        if (!keys.Contains("recipes") && Has("recipes"))
            return ("an experiment", "'resnetgen-lab sweep' runs it.");
        if (!keys.Contains("learning_rate") && Has("learning_rate") && Has("batch"))
            return ("a recipe", "An experiment names it under 'recipes'.");
        return null;

        bool Has(string key) => map.Entries.Any(entry => entry.Key.Text == key);
    }
}

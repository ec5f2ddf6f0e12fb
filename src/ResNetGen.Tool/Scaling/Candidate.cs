using ResNetGen.Compiler.Graph;

namespace ResNetGen.Tool.Scaling;

/// <summary>A table that a rule has found.</summary>
/// <param name="Settings">What it differs in from the others, in the order of writing: key and value.</param>
/// <param name="Note">How the rule came to it.</param>
internal sealed record Candidate(IReadOnlyList<(string Key, string Value)> Settings, string Note, NetworkGraph Graph)
{
    public string Text => string.Join(", ", Settings.Select(setting => $"{setting.Key}: {setting.Value}"));
}

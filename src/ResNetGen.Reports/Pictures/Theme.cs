using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Pictures;

/// <summary>Colours of a picture.</summary>
/// <param name="Faint">Text of second rank and thin lines.</param>
/// <param name="Panel">Behind a stage.</param>
/// <param name="Fills">Of boxes: stem and head first, then stage by stage, from the start again when they run out.</param>
/// <param name="Marks">Of points and lines, strong enough to stand alone on the background.</param>
public sealed record Theme(
    string Name, string Background, string Text, string Faint, string Line, string Panel, EquatableArray<string> Fills, EquatableArray<string> Marks)
{
    public static readonly Theme Light = new(
        "light", "#ffffff", "#1f2328", "#57606a", "#424a53", "#f3f4f6",
        ["#e4e6ea", "#dcd3f3", "#cdeacf", "#f9d6cf", "#cbe0f8", "#f8e6bd", "#cdecec"],
        ["#6a3fb5", "#1a7f37", "#c4320a", "#0860ca", "#946200", "#0b7a7a", "#b3237a", "#57606a"]);

    public static readonly Theme Dark = new(
        "dark", "#0d1117", "#e6edf3", "#9ba4ae", "#b1bac4", "#171d26",
        ["#343b45", "#44367a", "#1f5a33", "#7a3324", "#1f4a80", "#6b5312", "#15595c"],
        ["#b69cf5", "#4fc46b", "#ff8c70", "#6cb2ff", "#e0b03c", "#45c9c9", "#f58ac8", "#b1bac4"]);

    /// <summary>The fill of a stage's boxes; index 0 is the first stage.</summary>
    internal string StageFill(int index) => Fills[1 + (index % (Fills.Count - 1))];

    internal string Mark(int index) => Marks[index % Marks.Count];
}

namespace ResNetGen.Compiler.Emit;

/// <summary>
/// Names that a network cannot have, because emitted code uses them for something else: members of every network's class (C# allows none
/// with the name of its class), types of the assembly, aliases. Nested types are not among them: they give way.
/// </summary>
public static class EmittedNames
{
    private static readonly HashSet<string> Fixed =
    [
        "ParameterCount", "MultiplyAdds", "Depth", "Classes", "InputChannels", "InputHeight", "InputWidth", "FeatureChannels", "Reduction",
        "ParametersFor", "MultiplyAddsFor", "RegisterComponents", "Stem", "Error", "forward", "forward_features",
        "conv1", "bn1", "maxpool", "norm", "fc",
        "Networks",
        "Modules", "ResNetGen", "nn", "torch",
        "var",
    ];

    public static bool Contains(string name) =>
        Fixed.Contains(name) || IsNumbered(name, "layer") || IsNumbered(name, "C") || IsNumbered(name, "S");

    /// <summary>Stages, channel counts and reductions: a word with a number behind it.</summary>
    private static bool IsNumbered(string name, string word) =>
        name.Length > word.Length && name.StartsWith(word, StringComparison.Ordinal) && name.Skip(word.Length).All(character => character is >= '0' and <= '9');
}

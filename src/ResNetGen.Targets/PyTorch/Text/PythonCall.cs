using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>Calls and lists: on one line when they are short, else an argument on each.</summary>
internal static class PythonCall
{
    private const int ShortLine = 98;

    public static string Write(string function, params string[] arguments) => Write($"{function}(", arguments, ")");

    public static string Write(string function, IEnumerable<string> arguments) => Write($"{function}(", [.. arguments], ")");

    public static string List(IEnumerable<string> elements) => Write("[", [.. elements], "]");

    private static string Write(string opening, IReadOnlyList<string> arguments, string closing)
    {
        var line = string.Join(", ", arguments);
        // What has one argument of several lines is as clear without more of them.
        return (!line.Contains('\n') && opening.Length + line.Length < ShortLine) || (arguments.Count == 1 && (arguments[0].StartsWith("[", StringComparison.Ordinal) || arguments[0].StartsWith("OrderedDict(", StringComparison.Ordinal)))
            ? $"{opening}{line}{closing}"
            : Template.Fill($$"""
                {{opening}}
                    {{string.Join(",\n", arguments)}},
                {{closing}}
                """);
    }
}

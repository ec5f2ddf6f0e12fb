using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>Calls, lists and signatures: on one line when they are short, else an argument on each.</summary>
internal static class PythonCall
{
    private const int ShortLine = 98;

    /// <summary>Of what stands deep inside of other calls.</summary>
    private const int ShortElement = 60;

    public static string Write(string function, params string[] arguments) => Write($"{function}(", arguments, ")");

    public static string Write(string function, IEnumerable<string> arguments) => Write($"{function}(", [.. arguments], ")");

    /// <summary>The line, or lines, that begin a function.</summary>
    /// <param name="result">Its type.</param>
    public static string Signature(string name, IEnumerable<string> parameters, string result)
    {
        IReadOnlyList<string> list = [.. parameters];
        var all = string.Join(", ", list);
        return name.Length + all.Length + result.Length < ShortLine
            ? $"def {name}({all}) -> {result}:"
            : $"def {name}(\n    {(all.Length < ShortLine ? all : string.Join(",\n    ", list))},\n) -> {result}:";
    }

    public static string List(IEnumerable<string> elements) => Write("[", [.. elements], "]");

    private static string Write(string opening, IReadOnlyList<string> arguments, string closing)
    {
        var line = string.Join(", ", arguments);
        // What has one argument of several lines is as clear without more of them.
        // Layers in a row are read one by one.
        var isShort = !line.Contains('\n') && opening.Length + line.Length < (opening == "OrderedDict(" ? ShortElement : ShortLine) && (opening is not ("nn.Sequential(" or "OrderedDict(") || arguments.Count == 1);
        return isShort || (arguments.Count == 1 && (arguments[0].StartsWith("[", StringComparison.Ordinal) || arguments[0].StartsWith("OrderedDict(", StringComparison.Ordinal)))
            ? $"{opening}{line}{closing}"
            : Template.Fill($$"""
                {{opening}}
                    {{string.Join(",\n", arguments)}},
                {{closing}}
                """);
    }
}

using System.Globalization;
using System.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>Names as Python wants them.</summary>
internal static class PythonName
{
    /// <summary>Keywords of Python 3.8 to 3.14, soft ones too, and every name that the file may use for something else.</summary>
    private static readonly HashSet<string> Taken = new(
        [
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
            "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
            "match", "case", "type", "_", "print", "exec",
            "super", "range", "isinstance", "enumerate", "zip", "len", "str", "int", "bool", "float", "max", "min", "self",
            "math", "torch", "nn", "F", "Tensor", "List", "OrderedDict",
            "AveragePool", "AveragePoolSame", "Blur", "ConvolutionalBlockAttention", "DropPath", "EfficientChannelAttention", "EffectiveSqueezeExcitation",
            "SqueezeExcitation", "ZeroPadding", "pad_same",
        ],
        StringComparer.Ordinal);

    /// <summary>Of a class. A name that Python or the file has already gets an underscore behind it, as PEP 8 has it.</summary>
    /// <param name="name">A name of C#.</param>
    public static string Class(string name)
    {
        // Python compares names in this form.
        var normal = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
            normal.Append(CanFollow(character) ? character : '_');
        if (normal.Length == 0 || !CanStart(normal[0]))
            normal.Insert(0, '_');
        var text = normal.ToString();
        return Taken.Contains(text) || text.StartsWith("__", StringComparison.Ordinal) || IsHelper(text) ? text + "_" : text;
    }

    /// <summary><c>in_channels</c> of <c>inChannels</c>, <c>bottleneck_stage</c> of <c>BottleneckStage</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsUpper(character) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(character));
        }

        return snake.ToString();
    }

    /// <summary>Classes that are named after what is in them.</summary>
    private static bool IsHelper(string name) =>
        name.EndsWith("Sum", StringComparison.Ordinal) || name.EndsWith("Concat", StringComparison.Ordinal) || name.EndsWith("WithNorm", StringComparison.Ordinal)
        || name.EndsWith("Conv2d", StringComparison.Ordinal) || name.EndsWith("Pool2d", StringComparison.Ordinal) || name.EndsWith("GlobalContext", StringComparison.Ordinal)
        || name.EndsWith("SplitAttention", StringComparison.Ordinal) || name.EndsWith("SelectiveKernel", StringComparison.Ordinal) || name == "stage" || name.EndsWith("_stage", StringComparison.Ordinal);

    private static bool CanStart(char character) => character == '_' || char.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool CanFollow(char character) => CanStart(character) || char.GetUnicodeCategory(character) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

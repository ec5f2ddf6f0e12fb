using System.Text.RegularExpressions;

namespace TorchSharp.Api;

/// <summary>Takes the list's lines apart.</summary>
internal static partial class Signature
{
    [GeneratedRegex(@"^(?<kind>ctor|meth|field|prop)\s+(?<rest>.+)$")]
    private static partial Regex Line();

    /// <summary>What a member may look like and still be the listed one: with all of its accessors or with some.</summary>
    internal static IEnumerable<string> Variants(string member)
    {
        var line = Collapse(member);
        yield return line;
        if (line.EndsWith("{ get; set; }", StringComparison.Ordinal))
        {
            yield return line.Replace("{ get; set; }", "{ get; }", StringComparison.Ordinal);
            yield return line.Replace("{ get; set; }", "{ set; }", StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// What compiled code says of the members that a line stands for: static or not, types and name, no names of parameters.
    /// Generic parameters of the type are <c>!0</c>, <c>!1</c>, …, those of the method <c>!!0</c>, <c>!!1</c>, ….
    /// </summary>
    internal static IEnumerable<string> Shapes(string member, IReadOnlyList<string> typeParameters)
    {
        var match = Line().Match(member);
        var words = match.Groups["rest"].Value.Trim();
        IEnumerable<string> shapes = match.Groups["kind"].Value switch
        {
            "ctor" => [Shape(false, "void", ".ctor", Parameters(words, '(', ')'))],
            "meth" => [Method(words)],
            "field" => [FieldShape(SplitName(WithoutModifiers(words.Split(" = ")[0], out _)))],
            _ => Property(words),
        };
        return shapes.Select(shape => Numbered(shape, typeParameters, "!"));
    }

    internal static string Shape(bool isStatic, string returns, string name, IEnumerable<string> parameters) =>
        $"{(isStatic ? "static " : "")}{returns} {name}({string.Join(", ", parameters)})";

    /// <summary>A reference to a field does not say whether it is static.</summary>
    internal static string FieldShape((string Type, string Name) field) => $"{field.Type} {field.Name}";

    /// <summary>Splits at the commas outside all brackets.</summary>
    internal static IEnumerable<string> Split(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' or '(' or '[' => 1, '>' or ')' or ']' => -1, _ => 0 };
            if (list[i] != ',' || depth != 0)
                continue;

            yield return list[start..i].Trim();
            start = i + 1;
        }

        if (list[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static string Method(string member)
    {
        var words = WithoutModifiers(member, out var isStatic);
        var open = LastOpening(words, '(', ')');
        var (returns, name) = SplitName(words[..open]);
        var angle = name.IndexOf('<');
        string[] generics = angle < 0 ? [] : [.. Split(name[(angle + 1)..^1])];
        return Numbered(Shape(isStatic, returns, angle < 0 ? name : name[..angle], Parameters(words, '(', ')')), generics, "!!");
    }

    private static string Numbered(string shape, IReadOnlyList<string> generics, string mark)
    {
        for (var i = 0; i < generics.Count; i++)
            shape = Regex.Replace(shape, $@"(?<![\w.]){Regex.Escape(generics[i])}(?!\w)", $"{mark}{i}");
        return shape;
    }

    private static IEnumerable<string> Property(string words)
    {
        var brace = words.LastIndexOf('{');
        var accessors = words[brace..];
        var declared = WithoutModifiers(words[..brace].Trim(), out var isStatic);
        string[] indices = [];
        if (declared.EndsWith(']') && LastOpening(declared, '[', ']') is var open && declared[open - 1] != ' ')
        {
            indices = [.. Parameters(declared, '[', ']')];
            declared = declared[..open];
        }

        var (type, name) = SplitName(declared);
        if (accessors.Contains("get;", StringComparison.Ordinal))
            yield return Shape(isStatic, type, $"get_{name}", indices);
        if (accessors.Contains("set;", StringComparison.Ordinal))
            yield return Shape(isStatic, "void", $"set_{name}", indices.Append(type));
    }

    /// <summary>The types in the last pair of brackets.</summary>
    private static IEnumerable<string> Parameters(string words, char opening, char closing)
    {
        var open = LastOpening(words, opening, closing);
        return Split(words[(open + 1)..words.LastIndexOf(closing)]).Select(ParameterType);
    }

    private static string ParameterType(string parameter)
    {
        var declared = parameter.Split(" = ")[0];
        if (declared.StartsWith("params ", StringComparison.Ordinal))
            declared = declared["params ".Length..];
        var byReference = declared.StartsWith("ref ", StringComparison.Ordinal) || declared.StartsWith("out ", StringComparison.Ordinal);
        var type = SplitName(byReference ? declared[4..] : declared).Type;
        return byReference ? type + "&" : type;
    }

    /// <summary>The opening bracket of the last closing one.</summary>
    private static int LastOpening(string words, char opening, char closing)
    {
        var depth = 0;
        for (var i = words.LastIndexOf(closing); i >= 0; i--)
        {
            depth += words[i] == closing ? 1 : words[i] == opening ? -1 : 0;
            if (depth == 0)
                return i;
        }

        throw new FormatException($"No '{opening}' belongs to the last '{closing}' of: {words}");
    }

    /// <summary>A type and the name behind it; the type may have blanks in its brackets.</summary>
    private static (string Type, string Name) SplitName(string declared)
    {
        var depth = 0;
        for (var i = declared.Length - 1; i >= 0; i--)
        {
            depth += declared[i] switch { '>' or ')' or ']' => 1, '<' or '(' or '[' => -1, _ => 0 };
            if (declared[i] == ' ' && depth == 0)
                return (declared[..i].Trim(), declared[(i + 1)..]);
        }

        return ("", declared);
    }

    private static string WithoutModifiers(string words, out bool isStatic)
    {
        isStatic = false;
        string[] modifiers = ["public", "protected", "internal", "static", "const", "abstract", "virtual", "override"];
        while (modifiers.FirstOrDefault(word => words.StartsWith(word + " ", StringComparison.Ordinal)) is { } modifier)
        {
            isStatic |= modifier is "static" or "const";
            words = words[(modifier.Length + 1)..].TrimStart();
        }

        return words;
    }

    private static string Collapse(string member) => Regex.Replace(member, @"\s+", " ").Trim();
}

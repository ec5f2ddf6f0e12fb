using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ResNetGen.Fuzz.Trees;

/// <summary>Writes a tree as YAML. Nothing is checked: a key written twice is written twice.</summary>
internal static partial class TreeWriter
{
    public static string Write(MapTree root)
    {
        var text = new StringBuilder();
        Block(text, root, 0);
        return text.ToString();
    }

    /// <summary>Lines at an indentation, each with its end.</summary>
    private static void Block(StringBuilder text, MapTree map, int indentation)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indentation);
            Flow(text, entry.Key);
            text.Append(':');
            Value(text, entry.Value, indentation + 2);
        }
    }

    private static void Value(StringBuilder text, TreeNode value, int indentation)
    {
        if (value is MapTree { IsFlow: false, Entries.Count: > 0 } or ListTree { IsFlow: false, Items.Count: > 0 } && value.Anchor is { } anchor)
            text.Append(" &").Append(anchor);
        switch (value)
        {
            case MapTree { IsFlow: false, Entries.Count: > 0 } map:
                text.Append('\n');
                Block(text, map, indentation);
                break;
            case ListTree { IsFlow: false, Items.Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    text.Append(' ', indentation).Append("- ");
                    Flow(text, item);
                    text.Append('\n');
                }

                break;
            default:
                text.Append(' ');
                Flow(text, value);
                text.Append('\n');
                break;
        }
    }

    private static void Flow(StringBuilder text, TreeNode node)
    {
        if (node.Anchor is { } anchor)
            text.Append('&').Append(anchor).Append(' ');
        switch (node)
        {
            case ScalarTree scalar:
                text.Append(scalar.IsQuoted || !Plain().IsMatch(scalar.Text) ? Quoted(scalar.Text) : scalar.Text);
                break;
            case AliasTree alias:
                text.Append('*').Append(alias.Name).Append(' ');
                break;
            case ListTree list:
                text.Append('[');
                Separated(text, list.Items, item => Flow(text, item));
                text.Append(']');
                break;
            case MapTree map:
                text.Append("{ ");
                Separated(text, map.Entries, entry =>
                {
                    Flow(text, entry.Key);
                    text.Append(": ");
                    Flow(text, entry.Value);
                });
                text.Append(" }");
                break;
        }
    }

    private static void Separated<T>(StringBuilder text, IEnumerable<T> items, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(", ");
            isFirst = false;
            write(item);
        }
    }

    /// <summary>In double quotes, with an escape for whatever is no plain letter.</summary>
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                text.Append(character);
        }

        return text.Append('"').ToString();
    }

    /// <summary>What YAML takes for one value, wherever it stands.</summary>
    [GeneratedRegex(@"\A(?:[\w.+/][\w.+/()=×;-]*(?: [\w.+/()=×;-]+)*)?\z")]
    private static partial Regex Plain();
}

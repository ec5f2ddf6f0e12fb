using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>Text that tries to leave the comment or the string that it is shown in. <see cref="Canary"/> is what it would declare or call there.</summary>
internal sealed class HostileString : INodeMutation
{
    public const string Canary = "Injected";

    private static readonly string[] Texts =
    [
        "*/ class Injected { } /*",
        "// \n class Injected { }",
        "]]> </remarks> <unclosed>",
        "</code></remarks><remarks><code>",
        "& &lt; &#x0; &unknown; <a b=\"c\"> <!-- <![CDATA[",
        "\" + Injected + \"",
        "\"\"\" + Injected + \"\"\"",
        "\"\"\"\n\"\"\"\"\" + Injected",
        "\"\"\"\"\"\"\"\"\"\"\"\"",
        "\\\" \\u0022 \\",
        "\\u000a class Injected { }",
        "a\nclass Injected { }",
        "a\r\nclass Injected { }",
        "a\rclass Injected { }",
        "a\u2028class Injected { }",
        "a\u2029class Injected { }",
        "a\u0085class Injected { }",
        "a\vclass Injected { }\fclass Injected2 { }",
        "\0\u0001\u001b\u007f\ufffe\uffff",
        "\ud800 and \udc00",
        "{0} {{ }} {Injected} $ @ %s",
        "#pragma warning disable",
        "\n#error Injected\n#line 1 \"x\"\n#if Injected",
        "/// <include file='/etc/passwd' path='//*'/>",
        "<see cref=\"Injected\"/> <inheritdoc cref=\"Injected\"/>",
        "\u202e right to left \u2066",
        "global::Injected",
        "Injected<Injected>",
        "Injected; class B",
        "'; DROP TABLE networks; --",
        "' \" ` $(Injected) ${Injected}",
        "..\\..\\Injected", "../../Injected", "C:\\Injected", "CON", "/dev/null", "a\tb",
        "😀 ｉｍｐｏｒｔ",
        "",
        " ",
    ];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var text = dice.Chance(0.05) ? string.Concat(Enumerable.Repeat(dice.Of(Texts), 500)) : dice.Of(Texts);
        switch (dice.Between(0, 5))
        {
            case 0 or 1:
                Set(spec, dice.Of(["title", "source"]), text);
                break;
            case 2:
                Set(spec, "namespace", text);
                break;
            case 3 when spec.NetworkNames() is { Count: > 0 } names:
                dice.Of(names).Text = text;
                break;
            case 4 when Rows(spec) is { Count: > 0 } rows:
                dice.Of(rows).Text = text;
                break;
            default:
                dice.Of(spec.Scalars()).Text = text;
                break;
        }
    }

    private static void Set(MapTree spec, string key, string text)
    {
        if (spec.Find(key) is { } entry)
            entry.Value = new ScalarTree(text, isQuoted: true);
        else
            spec.Entries.Insert(0, new(new ScalarTree(key), new ScalarTree(text, isQuoted: true)));
    }

    /// <summary>The names of stages that are written as rows.</summary>
    private static List<ScalarTree> Rows(MapTree spec) =>
        [.. spec.Entries().Where(entry => entry.Key is ScalarTree { Text: "stages" }).Select(entry => entry.Value).OfType<MapTree>().SelectMany(rows => rows.Entries).Select(row => row.Key).OfType<ScalarTree>()];
}

using System.Text.RegularExpressions;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Settings.Attentions;
using ResNetGen.Compiler.Binding.Settings.Stage;
using ResNetGen.Compiler.Graph.Checks;
using ResNetGen.Compiler.Tests.Binding;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The tables of settings on the page of the language say what the settings say.</summary>
public partial class LanguageTableTests
{
    /// <summary>Defaults that nobody writes: those of what is required, and those that depend on the stage or the block.</summary>
    private static readonly Dictionary<string, string> InWords = new()
    {
        ["block"] = "required",
        ["blocks"] = "required",
        ["width"] = "required",
        ["stride"] = "first 1, then 2",
        ["expansion"] = "basic 1, bottleneck 4",
        ["head"] = "`avg`, 0",
    };

    private static readonly IReadOnlyList<(string Key, string Default)> Rows = [.. Read()];

    [Fact]
    public void Every_setting_with_a_value_is_in_a_table_of_the_page()
    {
        // These two have sections of their own.
        string[] elsewhere = ["attention", "regnet", "stages"];

        Assert.Equal(KnownSettings.All.Select(setting => setting.Key).Except(elsewhere).Order(), Rows.Select(row => row.Key).Order());
    }

    [Fact]
    public void Every_default_of_the_pages_tables_is_the_settings_own()
    {
        Assert.Equal(InWords.OrderBy(word => word.Key), Rows.Where(row => InWords.ContainsKey(row.Key)).Select(row => KeyValuePair.Create(row.Key, row.Default)).OrderBy(word => word.Key));
        Assert.All(Rows.Where(row => !InWords.ContainsKey(row.Key)), row =>
        {
            var value = Value().Match(row.Default).Groups["value"].Value;
            Assert.Empty(SpecSettings.Differences(Bound.Small(""), Bound.Small($"{row.Key}: {value}")));
        });
    }

    [Fact]
    public void Every_form_of_attention_is_on_the_page_and_in_the_settings_comment()
    {
        var forms = Form().Matches(new AttentionSyntax().Expected).Select(match => match.Groups["form"].Value).ToList();
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "language.md"));

        Assert.Contains("se(16, exact)", forms);
        Assert.All(forms, form => Assert.Contains($"| `{form}` |", page, StringComparison.Ordinal));
        Assert.All(forms, form => Assert.Contains(form, new AttentionSetting().Comment, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Key, string Default)> Read()
    {
        var isTable = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "language.md")))
        {
            isTable = line == "| key | values | default |" || (isTable && line.StartsWith('|'));
            if (isTable && Row().Match(line) is { Success: true } row)
                yield return (row.Groups["key"].Value, row.Groups["default"].Value);
        }
    }

    [GeneratedRegex(@"^\| `(?<key>\w+)` \|.*\| (?<default>[^|]+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("'(?<form>[^']+)'")]
    private static partial Regex Form();

    /// <summary>The value, with or without backticks; what is behind it explains it.</summary>
    [GeneratedRegex("^(`(?<value>[^`]+)`|(?<value>[^`:]+))(:.*)?$")]
    private static partial Regex Value();
}

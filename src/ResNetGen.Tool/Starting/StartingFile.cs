using System.Text;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Starting;

/// <summary>A commented spec to start from: a network of the zoo or of a file under another name, every setting explained.</summary>
internal static class StartingFile
{
    /// <summary>Worth seeing in every file, also at their defaults.</summary>
    private static readonly string[] AlwaysWritten = ["input", "classes", "stem", "shortcut"];

    /// <param name="file">The file's name, for the commands that its comment shows.</param>
    /// <param name="schema">Where editors find the JSON schema.</param>
    public static string Write(string name, string file, SpecSource source, NetworkSpec spec, string schema)
    {
        var regnet = RegNetSetting.IsNeeded(spec) ? RegNetSetting.Text(source, spec.Name) : null;
        var lines = SpecYaml.Lines(spec, key => regnet is null || !RegNetSetting.Replaces(key)).ToList();
        if (regnet is not null)
            lines = [.. lines.Where(line => !line.StartsWith("stages: ", StringComparison.Ordinal)), $"regnet: {regnet}"];
        lines.InsertRange(0, NetworkSettings.Of(spec).Where(setting => setting.IsDefault && AlwaysWritten.Contains(setting.Key)).Select(setting => $"{setting.Key}: {setting.Text}"));

        // A comment is one line, and a shell takes a name with blanks for two.
        file = Printable.Line(file);
        file = file.Contains(' ') ? $"\"{file}\"" : file;
        var text = new StringBuilder(SpecSchema.Line(schema)).Append($"# {name}, started from {spec.Name}{(spec.Source is null ? "" : $" ({spec.Source})")}.\n");
        text.Append($"# resnetgen check {file} says what is wrong with it, resnetgen summary {file} shows its layers.\n");
        text.Append($"name: {name}\n");
        foreach (var line in lines)
            text.Append(line[0] == ' ' ? "" : $"\n# {Comment(Key(line))}\n").Append(line).Append('\n');
        return text.Append(Rest(lines)).ToString();
    }

    /// <summary>The rows of stages have their settings from above them; any other setting explains itself.</summary>
    private static string Comment(string key) =>
        key == "stages" ? "One row for each stage; settings that are the same in all stages are above." : KnownSettings.All.First(setting => setting.Key == key).Comment;

    private static string Key(string line) => line[..line.IndexOf(':')];

    /// <summary>The settings that the file leaves at their defaults.</summary>
    private static string Rest(List<string> lines)
    {
        var written = lines.Select(line => line.Trim()).Select(Key).ToHashSet();
        var others = KnownSettings.Listed.Select(setting => setting.Key).Where(key => !written.Contains(key));
        var text = new StringBuilder("\n# More settings, here at their defaults:\n");
        var row = "#  ";
        foreach (var key in others)
        {
            if (row.Length + key.Length > 100)
            {
                text.Append(row).Append('\n');
                row = "#  ";
            }

            row += " " + key;
        }

        return text.Append(row).Append('\n').ToString();
    }
}

using System.Text;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Settings;

/// <summary>Writes a network's settings as a spec: every one that is not the language's default, none twice.</summary>
public static class SpecYaml
{
    /// <summary>Lines <c>key: value</c> without indent. Rows with names of their own are written as <c>stages:</c>.</summary>
    public static IReadOnlyList<string> Lines(NetworkSpec spec) => Lines(spec, _ => true);

    /// <param name="wanted">Says by its key whether a setting is written.</param>
    public static IReadOnlyList<string> Lines(NetworkSpec spec, Func<string, bool> wanted)
    {
        var named = spec.Stages.Select(stage => stage.Name).Where((name, i) => name != DefaultRowName(i)).Any();
        var settings = NetworkSettings.Of(spec).Where(setting => !setting.IsDefault && wanted(setting.Key) && setting.Text.Length > 0).ToList();
        var columns = settings.Where(setting => !named || setting.Values.Count == 1).ToList();
        var lines = columns.Select(setting => $"{setting.Key}: {Value(setting)}").ToList();
        if (named)
            lines.AddRange(Rows(spec, settings.Where(setting => setting.Values.Count > 1).ToList()));
        else if (!columns.Any(setting => setting.Values.Count > 1))
            lines.Add($"stages: {spec.Stages.Count}");
        return lines;
    }

    /// <summary>A whole file of one network.</summary>
    public static string File(string name, NetworkSpec spec)
    {
        var text = new StringBuilder($"name: {name}\n");
        foreach (var line in Lines(spec))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static string DefaultRowName(int index) => $"conv{index + 2}_x";

    private static IEnumerable<string> Rows(NetworkSpec spec, List<NetworkSetting> perStage)
    {
        yield return "stages:";
        for (var i = 0; i < spec.Stages.Count; i++)
        {
            var values = perStage.Where(setting => setting.Values[i].Length > 0).Select(setting => $"{setting.Key}: {Scalar(setting.Key, setting.Values[i])}");
            yield return $"  {spec.Stages[i].Name}: {{ {string.Join(", ", values)} }}";
        }
    }

    /// <summary>For a network's only stage, a list of dilations is an item of a list for the stages.</summary>
    private static string Value(NetworkSetting setting) =>
        setting.Values.Count == 1 && !(setting.Key == "dilation" && setting.Values[0][0] == '[') ? Scalar(setting.Key, setting.Values[0]) : $"[{string.Join(", ", setting.Values.Select(value => Scalar(setting.Key, value)))}]";

    /// <summary>A cell would be read as a flow list, and a comma ends a value inside flow maps.</summary>
    private static string Scalar(string key, string value) =>
        (key == "block" && value.StartsWith("[", StringComparison.Ordinal)) || (key is "norm" or "attention" && value[0] != '{' && value.Contains(",")) ? $"\"{value}\"" : value;
}

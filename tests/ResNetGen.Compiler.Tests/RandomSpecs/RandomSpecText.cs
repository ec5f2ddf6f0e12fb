using System.Globalization;
using System.Text;

namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Writes a network as a file: by columns or by rows, at the top level or below its name, as the draw has it.</summary>
internal sealed class RandomSpecText(Draw draw)
{
    public string Write(RandomNetwork network)
    {
        var settings = network.Settings.Select(setting => (setting.Key, Text: $"{setting.Key}: {Value(setting.Value)}"))
            .Concat(Stages(network.Stages))
            .OrderBy(_ => draw.Between(0, 999))
            .ToList();
        if (draw.Chance(0.7))
            return Lines([$"name: {network.Name}", .. settings.Select(setting => setting.Text)]);

        // What stands at the top level is the default of the file's only network.
        var above = settings.Where(_ => draw.Chance(0.4)).ToList();
        var below = settings.Except(above).Select(setting => Indented(setting.Text)).ToList();
        return below.Count == 0
            ? Lines([.. above.Select(setting => setting.Text), "networks:", $"  {network.Name}: {{}}"])
            : Lines([.. above.Select(setting => setting.Text), "networks:", $"  {network.Name}:", .. below]);
    }

    private IEnumerable<(string Key, string Text)> Stages(IReadOnlyList<RandomStage> stages)
    {
        if (stages.Count == 0)
            return [];
        var own = stages.Select(stage => stage.Own).ToList();
        return draw.Chance(0.5) && Columns(own) is { } columns
            ? columns.Concat(Columns([.. stages.Select(stage => stage.Layers)])!).Append(Count(stages.Count))
            : Rows(stages);
    }

    private static (string Key, string Text) Count(int stages) => ("stages", string.Create(CultureInfo.InvariantCulture, $"stages: {stages}"));

    /// <summary>Null where a stage has no value for something that another one has, and none that changes nothing.</summary>
    private List<(string Key, string Text)>? Columns(List<IReadOnlyDictionary<string, string>> stages)
    {
        var columns = new List<(string Key, string Text)>();
        foreach (var key in stages.SelectMany(stage => stage.Keys).Distinct())
        {
            var values = stages.Select((stage, index) => stage.GetValueOrDefault(key) ?? Neutral(key, stage, index)).ToList();
            if (values.Contains(null))
                return null;
            columns.Add((key, values.Distinct().Count() == 1 && !IsListForBlocks(values[0]!) && draw.Chance(0.7)
                ? $"{key}: {Value(values[0]!)}"
                : $"{key}: [{string.Join(", ", values.Select(value => Value(value!)))}]"));
        }

        return columns;
    }

    private IEnumerable<(string Key, string Text)> Rows(IReadOnlyList<RandomStage> stages)
    {
        // A cell leaves no place in its row for anything else.
        var cells = stages.Any(stage => stage.RowCell is not null) && draw.Chance(0.7);
        var below = cells || draw.Chance(0.5);
        var named = draw.Chance(0.5);
        var text = new StringBuilder("stages:");
        foreach (var (index, stage) in stages.Index())
        {
            var own = below ? stage.Own : stage.Own.Concat(stage.Layers);
            var row = cells && stage.RowCell is { } cell ? $"\"{cell}\"" : $"{{ {string.Join(", ", own.Select(setting => $"{setting.Key}: {Value(setting.Value)}"))} }}";
            text.Append(CultureInfo.InvariantCulture, $"\n  {(named ? "conv" : "stage ")}{index + 2}: {row}");
        }

        return [("stages", text.ToString()), .. below ? Columns([.. stages.Select(stage => stage.Layers)])! : []];
    }

    private static string? Neutral(string key, IReadOnlyDictionary<string, string> stage, int index) => key switch
    {
        "cardinality" => "1",
        "base_width" or "group_width" or "radix" or "select" or "anti_alias" => "none",
        "scale" => "1",
        "stride" => index == 0 ? "1" : "2",
        "expansion" => stage["block"] switch
        {
            "basic" => "1",
            "bottleneck" => "4",
            _ => null,
        },
        _ => null,
    };

    /// <summary>In quotes where YAML would read something else.</summary>
    private static string Value(string value) =>
        value[0] is '{' or '\n' || IsListForBlocks(value) ? value : value.IndexOfAny(['[', ',', ';', '(']) >= 0 ? $"\"{value}\"" : value;

    /// <summary><c>[2, 4]</c>, and not a cell.</summary>
    private static bool IsListForBlocks(string value) => value[0] == '[' && value.All(c => char.IsAsciiDigit(c) || c is '[' or ',' or ' ' or ']');

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ");

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}

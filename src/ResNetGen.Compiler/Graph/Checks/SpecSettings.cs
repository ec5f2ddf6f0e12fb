using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>Compares the settings of networks, under the language's own keys.</summary>
internal static class SpecSettings
{
    /// <summary>The keys whose values differ, wherever they are written; stages of different number differ in <c>stages</c>.</summary>
    public static IReadOnlyList<string> Differences(NetworkSpec left, NetworkSpec right)
    {
        var keys = new List<string>();
        keys.AddRange(NetworkSpec.Keys.Where(key => !left.Settings.SaysTheSame(key, right.Settings)).Select(key => key.Text));
        if (left.Stages.Count != right.Stages.Count)
            keys.Add("stages");
        keys.AddRange(StageSpec.Keys.Where(key => !SaysTheSame(key, left, right)).Select(key => key.Text));
        return keys;
    }

    private static bool SaysTheSame(SettingKey key, NetworkSpec left, NetworkSpec right) =>
        left.Stages.Count == right.Stages.Count && left.Stages.Zip(right.Stages, (one, other) => one.Settings.SaysTheSame(key, other.Settings)).All(isSame => isSame);
}

using System.Collections;

namespace ResNetGen.Compiler.Spec;

/// <summary>The keys of all settings that one kind of spec has, in the order in which the spec declares them.</summary>
internal sealed class SettingKeys : IReadOnlyList<SettingKey>
{
    private readonly List<SettingKey> keys = [];

    public int Count => keys.Count;

    public SettingKey this[int index] => keys[index];

    /// <summary>Declares a setting. A spec does so while its type is initialised, and nobody later.</summary>
    public SettingKey<T> Add<T>(string text)
    {
        var key = new SettingKey<T>(text, keys.Count);
        keys.Add(key);
        return key;
    }

    public IEnumerator<SettingKey> GetEnumerator() => keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

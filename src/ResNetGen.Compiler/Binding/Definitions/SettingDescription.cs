namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>What the language says of one of its settings.</summary>
internal abstract class SettingDescription(string key)
{
    /// <summary>As it is written: <c>base_width</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What it says and takes, one line: in a file to start from, and where an editor explains the key.</summary>
    public abstract string Comment { get; }
}

namespace ResNetGen.Compiler.Spec;

/// <summary>A setting as a spec knows it: its key in the language, and its place among the values.</summary>
/// <param name="text">The key: <c>base_width</c>.</param>
/// <param name="ordinal">The place among the values of a spec, counted from 0.</param>
internal abstract class SettingKey(string text, int ordinal)
{
    public string Text { get; } = text;

    public int Ordinal { get; } = ordinal;
}

/// <inheritdoc/>
internal sealed class SettingKey<T>(string text, int ordinal) : SettingKey(text, ordinal);

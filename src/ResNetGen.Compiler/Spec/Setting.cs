using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>A resolved setting and the place it comes from.</summary>
/// <param name="Span">Where the value is written; for a default, the network's name.</param>
/// <param name="IsWritten">False for the language's default.</param>
public readonly record struct Setting<T>(T Value, SourceSpan Span, bool IsWritten)
{
    public static implicit operator T(Setting<T> setting) => setting.Value;
}

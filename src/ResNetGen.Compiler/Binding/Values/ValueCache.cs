using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Reads each value of the file once, however many networks inherit it.</summary>
internal sealed class ValueCache(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Dictionary<SpecNode, object?>> values = new(StringComparer.Ordinal);

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Reads a value; false when it is wrong, which is reported the first time.</summary>
    public bool TryRead<T>(string key, ValueSyntax<T> syntax, SpecNode node, ScalarNode keyNode, out T value)
    {
        if (!values.TryGetValue(key, out var ofKey))
            values[key] = ofKey = new(NodeComparer.Instance);
        if (!ofKey.TryGetValue(node, out var known))
            ofKey[node] = known = syntax.TryRead(node, keyNode, Diagnostics, out var read) ? new Known<T>(read) : null;

        value = known is Known<T> found ? found.Value : default!;
        return known is not null;
    }

    private sealed class Known<T>(T value)
    {
        public T Value { get; } = value;
    }
}

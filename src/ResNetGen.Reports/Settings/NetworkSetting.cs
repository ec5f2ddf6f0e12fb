using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Settings;

/// <summary>A setting of a network, stage by stage where it differs.</summary>
/// <param name="Values">One for the whole network, or one for each stage.</param>
/// <param name="IsDefault">The language's own value, which need not be written.</param>
public sealed record NetworkSetting(string Key, EquatableArray<string> Values, bool IsDefault)
{
    /// <summary>As it stands behind the key: a scalar or a flow list.</summary>
    public string Text => Values.Count == 1 ? Values[0] : $"[{string.Join(", ", Values)}]";
}

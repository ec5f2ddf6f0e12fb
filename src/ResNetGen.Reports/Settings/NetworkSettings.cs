using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Settings;

/// <summary>All settings of a network in the order of the language's reference, inherited ones and defaults too.</summary>
public static class NetworkSettings
{
    /// <summary>The settings of a network whose spec has no open ones.</summary>
    public static IReadOnlyList<NetworkSetting> Of(NetworkSpec spec) =>
        [.. KnownSettings.Listed.Select(setting => new NetworkSetting(setting.Key, setting.Texts(spec).ToEquatableArray(), setting.IsDefault(spec)))];
}

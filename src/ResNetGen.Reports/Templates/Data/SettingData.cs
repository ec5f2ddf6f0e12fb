using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A setting of a network.</summary>
internal static class SettingData
{
    public static DataType<NetworkSetting> Type { get; } = new DataType<NetworkSetting>("setting", "A setting of a network, as its spec could write it.")
        .Text("key", "`width`", setting => setting.Key)
        .Text("comment", "what it says and which values it takes, one line", setting => KnownSettings.All.First(known => known.Key == setting.Key).Comment)
        .Text("value", "as the language writes it, `[64, 128, 256, 512]`", setting => setting.Text)
        .Texts("values", "one for the whole network, or one for each stage", setting => setting.Values)
        .Flag("is_default", "whether it is the language's own value, which a spec need not write", setting => setting.IsDefault);
}

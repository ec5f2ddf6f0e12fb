using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Settings;

/// <summary>All settings of a network in the order of the language's reference, inherited ones and defaults too.</summary>
public static class NetworkSettings
{
    /// <summary>The settings of a network whose spec has no open ones.</summary>
    public static IReadOnlyList<NetworkSetting> Of(NetworkSpec spec)
    {
        var settings = new List<NetworkSetting>();
        Add("input", spec.Input.Value.ToString(), "3x224x224");
        Add("classes", spec.Classes.Value is { } classes ? SettingNumber.Text(classes) : "none", "1000");
        Add("stem", StemText.Write(spec.Stem), "imagenet");
        Each("block", stage => stage.Block.Value.Text, null);
        Each("blocks", stage => SettingNumber.Text(stage.Blocks), null);
        Each("width", stage => stage.Width.Value is { } width ? SettingNumber.Text(width) : "", null);
        Each("expansion", stage => stage.Expansion.Value is { } expansion ? SettingNumber.Text(expansion) : "", "");
        AddStrides();
        Each("stride_in", stage => SettingText.StrideIn(stage.StrideIn), "3x3");
        Each("cardinality", stage => SettingNumber.Text(stage.Cardinality), "1");
        Each("base_width", stage => stage.BaseWidth.Value is { } width ? SettingNumber.Text(width) : "", "");
        Each("group_width", stage => stage.GroupWidth.Value is { } width ? SettingNumber.Text(width) : "", "");
        Add("width_factor", SettingNumber.Text(spec.WidthFactor), "1");
        Each("shortcut", stage => SettingText.Shortcut(stage.Shortcut), "projection");
        Add("order", SettingText.Order(spec.Order), "post");
        Add("merge", SettingText.Merge(spec.Merge), "relu(F + x)");
        Each("activation", stage => stage.Activation.Value.Text, "relu");
        Each("norm", stage => stage.Norm.Value.Text, "batch");
        Each("bias", stage => SettingText.Bias(stage.Bias), "false");
        Each("attention", stage => stage.Attention.Value.Text, "none");
        Each("dropout", stage => SettingNumber.Text(stage.Dropout), "0");
        Add("drop_path", SettingNumber.Text(spec.DropPath), "0");
        Add("output_stride", spec.OutputStride.Value is { } stride ? SettingNumber.Text(stride) : "none", "none");
        Each("dilation", stage => SettingNumber.Text(stage.Dilation), "1");
        Add("zero_init_residual", SettingText.Switch(spec.ZeroInitResidual), "false");
        Add("init", SettingText.Init(spec.Init), "kaiming_fan_out");
        Add("head", SettingText.Head(spec.Head), "{ pool: avg, dropout: 0 }");
        return settings;

        void Add(string key, string value, string byDefault) => settings.Add(new(key, [value], value == byDefault));

        void Each(string key, Func<StageSpec, string> value, string? byDefault)
        {
            var values = spec.Stages.Select(value).ToArray();
            var one = Array.TrueForAll(values, other => other == values[0]);
            settings.Add(new(key, one ? [values[0]] : new(values), one && values[0] == byDefault));
        }

        void AddStrides()
        {
            var strides = spec.Stages.Select(stage => stage.Stride.Value).ToArray();
            var byDefault = strides[0] == 1 && strides.Skip(1).All(stride => stride == 2);
            settings.Add(new("stride", strides.Select(SettingNumber.Text).ToEquatableArray(), byDefault));
        }
    }
}

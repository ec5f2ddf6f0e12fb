using ResNetGen.Compiler.Binding.Keys;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>The values of torchvision, timm, pycls, mmpretrain, Keras and the papers, by setting. A new one is a line here.</summary>
internal static class ForeignValues
{
    private static readonly Dictionary<string, Dictionary<string, ForeignValue>> BySetting = new(StringComparer.Ordinal);

    static ForeignValues()
    {
        Add("block", "basic", null, "BasicBlock", "ResNetBasicBlock", "res_basic_block", "basic_transform");
        Add("block", "bottleneck", null, "BottleneckBlock", "ResNetBottleneck", "res_bottleneck_block", "bottleneck_transform");
        Add("block", "bottleneck", "Its groups are settings of their own: 'cardinality: 32' and 'base_width: 4'.", "resnext", "ResNeXtBlock", "ResNeXtBottleneck");
        Add("block", "basic", "Squeeze-and-excitation is a setting of its own: 'attention: se(16)'.", "SEBasicBlock");
        Add("block", "bottleneck", "Squeeze-and-excitation is a setting of its own: 'attention: se(16)'.", "SEBottleneck");
        Add("block", "basic", "Its order is a setting of its own: 'order: pre'.", "PreActBlock", "PreActBasic");
        Add("block", "bottleneck", "Its order is a setting of its own: 'order: pre'.", "PreActBottleneck");
        Add("norm", "batch", null, "bn", "BatchNorm", "BatchNorm2d", "BatchNormalization", "SyncBN", "SyncBatchNorm");
        Add("norm", "group(32)", null, "gn", "GroupNorm", "GroupNormalization");
        Add("norm", "none", null, "Identity", "false");
        Add("activation", "silu", null, "swish");
        Add("activation", "hardswish", null, "hswish");
        Add("activation", "leaky_relu", null, "lrelu");
        Add("attention", "se(16)", null, "squeeze_excite", "squeeze_excitation", "SEModule", "SELayer", "SEBlock");
        Add("attention", "eca", null, "ecam", "EcaModule", "ECALayer");
        Add("attention", "ese", null, "EffectiveSEModule", "effective_squeeze_excite");
        Add("attention", "gc(8)", null, "GlobalContext");
        Add("attention", "gc(8, add)", null, "gca", "ContextBlock");
        Add("attention", "none", null, "Identity", "false");
        Add("shortcut", "zero_pad", null, "A", "option A", "type A");
        Add("shortcut", "projection", null, "B", "option B", "type B", "conv", "downsample");
        Add("shortcut", "projection_all", null, "C", "option C", "type C");
        Add("shortcut", "avgpool_projection", null, "D", "avg_down", "downsample_avg");
        Add("shortcut", "none", null, "false");
        Add("stride_in", "3x3", null, "pytorch");
        Add("stride_in", "1x1", null, "caffe");
        Add("stem", null, "Write its rows: 'stem: [\"3x3, 24, stride 2\", \"3x3, 32\", \"3x3, 64\", \"max pool 3x3, stride 2\"]'.", "deep_tiered");
        Add("order", "pre", null, "preact", "pre_activation", "full_preactivation");
        Add("order", "post", null, "postact", "post_activation");
        Add("convolution", "standard", null, "conv", "Conv2d");
        Add("convolution", "standardized", null, "std_conv", "StdConv2d", "ConvWS", "weight_standardization", "ws");
        Add("padding", "centred", null, "centered", "symmetric", "pytorch");
        Add("padding", "same", null, "SAME_UPPER", "tensorflow", "tf", "keras");
        Add("padding", "same_lower", null, "cntk");
        Add("init", "kaiming_fan_out", "With the mode 'fan_in' it is 'kaiming_fan_in'.", "kaiming", "kaiming_normal", "kaiming_normal_", "he", "msra");
        Add("init", "kaiming_fan_in", null, "he_normal");
        Add("pool", "avg", null, "mean", "average", "gap", "global_avg", "GlobalAveragePooling2D", "AdaptiveAvgPool2d");
        Add("pool", "max", null, "global_max", "GlobalMaxPooling2D", "AdaptiveMaxPool2d");
        Add("anti_alias", "blur", null, "BlurPool2d", "blur_pool", "max_blur_pool");
        Add("anti_alias", "avg", null, "AvgPool2d", "avg_pool");
        Add("zero_init_residual", "true", null, "yes", "on", "1");
        Add("zero_init_residual", "false", null, "no", "off", "0");
        Add("bias", "true", null, "yes", "on", "1");
        Add("bias", "false", null, "no", "off", "0", "none");
    }

    /// <summary>All of them: the setting, the word elsewhere as it is looked up, and what it is here.</summary>
    public static IEnumerable<(string Setting, string Elsewhere, ForeignValue Value)> All =>
        from setting in BySetting
        from value in setting.Value
        select (setting.Key, value.Key, value.Value);

    /// <summary>Null for a word that nobody is known to use for a value of this setting.</summary>
    /// <param name="key">The setting's key, or another library's for it.</param>
    /// <param name="word">In any letter case, with or without '_' and '-'.</param>
    public static ForeignValue? Find(string key, string word)
    {
        var setting = BySetting.ContainsKey(key) ? key : ForeignKeys.Find(key)?.Here ?? key;
        return BySetting.TryGetValue(setting, out var byWord) && byWord.TryGetValue(Fold(word), out var found) ? found : null;
    }

    private static void Add(string setting, string? here, string? change, params string[] elsewhere)
    {
        if (!BySetting.TryGetValue(setting, out var byWord))
            BySetting.Add(setting, byWord = new(StringComparer.Ordinal));
        foreach (var word in elsewhere)
            byWord[Fold(word)] = new(here, change);
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace("_", "").Replace("-", "").Replace(" ", "");
}

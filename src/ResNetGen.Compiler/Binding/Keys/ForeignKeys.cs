using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Keys;

/// <summary>
/// The keys of torchvision, timm, pycls, mmpretrain, Hugging Face and Keras: parameters of constructors, keys of configuration files. pycls writes
/// its own in capitals. A new one is a line here.
/// </summary>
internal static class ForeignKeys
{
    private const string Stem = "A stem is its rows, such as 'stem: [\"3x3, 32, stride 2\"]', or a name: 'imagenet', 'cifar' or 'deep'.";

    private const string Input = "Its value is channels, height and width together: 'input: 3x224x224'.";

    private const string Activation = "Its value is a word such as 'relu', 'silu' or 'leaky_relu(0.1)'.";

    private const string Norm = "Its value is 'batch', 'batch(1e-5, 0.1)' for eps and momentum, or 'group(32)'.";

    private const string Attention = "A reduction of 16 is 'se(16)', a ratio of 0.25 is 'se(ratio 0.25)', and ECA is 'eca'.";

    private const string Expansion = "Its value is the other way round, output by width: a ratio of 0.25 is 'expansion: 4', and 1 is 'expansion: 1'.";

    private const string OutputWidth = "Its value is the paper's w: a bottleneck gives w x 'expansion' channels, so that 256, 512, 1024 and 2048 are 'width: [64, 128, 256, 512]'.";

    private const string StrideIn = "A stride on the 1x1, as Caffe has it, is 'stride_in: 1x1'; a stride on the 3x3, as PyTorch has it, is 'stride_in: 3x3'.";

    private const string Head = "Its value is a map: 'head: { pool: avg, dropout: 0.2 }'.";

    private const string Multiples = "Its value has a suffix: 'macs: 4.1G', 'macs: 600M'.";

    private const string RegNetAttention = "True is 'attention: se(ratio 0.25)', and false is 'attention: none'.";

    /// <summary>By the key that the place belongs to, which is empty for settings, and the key there.</summary>
    private static readonly Dictionary<string, Dictionary<string, ForeignKey>> ByPlace = [];

    static ForeignKeys()
    {
        Add("blocks", null, "layers", "depths", "num_blocks", "stage_blocks", "ds");
        Add("width", null, "planes", "channels", "filters", "num_filters");
        Add("width", OutputWidth, "hidden_sizes", "out_channels", "ws");
        Add("cardinality", null, "groups", "num_groups");
        Add("base_width", null, "width_per_group", "d");
        Add("group_width", null, "group_size", "groups_width", "group_ws", "group_w", "gws", "gw");
        Add("width_factor", null, "widen_factor", "width_multiplier", "width_mult");
        Add("expansion", Expansion, "bottle_ratio", "bottle_ratios", "bot_mul", "bot_muls", "bms");
        Add("stages", null, "num_stages", "n_stages");
        Add("block", "Its value is 'basic', 'bottleneck' or a cell.", "layer_type", "block_type", "trans_fun", "residual_type");
        Add("classes", null, "num_classes", "num_labels", "n_classes", "nclass");
        Add("classes", "For a network without a head, write 'classes: none'.", "include_top");
        Add("input", Input, "in_channels", "in_chans", "num_channels", "input_channels", "image_size", "img_size", "input_size", "input_shape", "resolution");
        Add("stem", Stem, "inplanes", "stem_channels", "stem_width", "stem_w", "stem_type", "base_channels", "embedding_size");
        Add("stem", "True is 'stem: deep', and false is 'stem: imagenet'.", "deep_stem");
        Add("stem", "True is 'stem: cifar', and false is 'stem: imagenet'.", "small_input", "cifar_stem");
        Add("activation", Activation, "act", "act_layer", "act_cfg", "activation_fun", "activation_function", "activation_layer", "relu_type");
        Add("activation", null, "hidden_act");
        Add("norm", Norm, "norm_layer", "norm_cfg", "norm_type", "bn_eps", "bn_mom", "bn_momentum", "norm_eps", "norm_momentum");
        Add("convolution", "With standardized weights it is 'convolution: standardized'.", "conv_layer", "conv_cfg", "weight_standardization");
        Add("padding", null, "pad_type", "padding_mode", "auto_pad", "pad_mode");
        Add("attention", Attention, "attn", "attn_layer", "se_ratio", "se_r", "rd_ratio", "block_args");
        Add("attention", RegNetAttention, "se_on", "use_se");
        Add("anti_alias", null, "aa_layer", "blur_pool");
        Add("projection_kernel", null, "down_kernel_size");
        Add("radix", "An average pool has the stride anyway; in front of the 3x3 it is 'radix: { radix: 2, pool: before }'.", "avd", "avd_first");
        Add("shortcut", "True is 'shortcut: avgpool_projection', and false is 'shortcut: projection'.", "avg_down");
        Add("stride_in", StrideIn, "style", "stride_1x1", "downsample_in_bottleneck");
        Add("output_stride", "[False, False, True] is 'output_stride: 16', and [False, True, True] is 'output_stride: 8'.", "replace_stride_with_dilation");
        Add("order", "True is 'order: pre', and false is 'order: post'.", "preact", "pre_activation");
        Add("head", Head, "drop_rate", "dropout_rate", "dropout_ratio", "global_pool", "pooling");
        Add("drop_path", null, "drop_path_rate", "stochastic_depth_rate", "stochastic_depth_prob");
        Add("zero_init_residual", null, "zero_init_last", "zero_init_last_bn", "zero_init_final_gamma", "zero_gamma");
        AddInside("regnet", "w0", null, "w0", "w_0");
        AddInside("regnet", "wa", null, "wa", "w_a");
        AddInside("regnet", "wm", null, "wm", "w_m");
        AddInside("regnet", "depth", null, "depth", "d");
        AddInside("regnet", "bottleneck_ratio", null, "bot_mul", "bot_muls", "bottle_ratio", "bottleneck_multiplier", "bms");
        foreach (var place in new[] { "expect", "block" })
        {
            AddInside(place, "parameters", null, "params", "param", "n_params", "num_params", "num_parameters", "param_count", "parameter_count", "total_params");
            AddInside(place, "macs", null, "flops", "flop", "mac", "madd", "madds", "mult_adds", "multadds", "multi_adds", "multiply_adds");
        }

        AddInside("expect", "macs", Multiples, "gmacs", "gflops", "gmadds", "mmacs", "mflops", "mmadds");
        AddInside("expect", "depth", null, "layers", "num_layers", "n_layers");
    }

    /// <summary>Null for a key that no library is known to have.</summary>
    /// <param name="key">In any letter case.</param>
    /// <param name="place">The key that it is written under, as <c>expect</c>; empty for settings.</param>
    public static ForeignKey? Find(string key, string place = "") =>
        ByPlace.TryGetValue(place, out var byName) && byName.TryGetValue(key, out var found) ? found : null;

    /// <summary>The key as a setting or under whichever key a library has it; null for a key that no library is known to have.</summary>
    public static ForeignKey? Anywhere(string key) => Find(key) ?? Find(key, "regnet") ?? Find(key, "expect");

    private static void Add(string here, string? change, params string[] elsewhere) => AddInside("", here, change, elsewhere);

    private static void AddInside(string place, string here, string? change, params string[] elsewhere)
    {
        if (!ByPlace.TryGetValue(place, out var byName))
            ByPlace.Add(place, byName = new(StringComparer.OrdinalIgnoreCase));
        foreach (var key in elsewhere)
            byName.Add(key, new(here, change));
    }
}

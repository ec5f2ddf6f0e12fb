using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Network;
using ResNetGen.Compiler.Binding.Settings.Stage;
using ResNetGen.Compiler.Binding.Settings.Stage.Units;

namespace ResNetGen.Compiler.Binding.Settings;

/// <summary>The list of all settings of the language. Whatever is done with every setting is done by it: a new setting is a line here.</summary>
internal static class KnownSettings
{
    public static readonly BlockSetting Block = new();

    public static readonly ClassesSetting Classes = new();

    public static readonly RegNetSetting RegNet = new();

    /// <summary>All settings in the order of the language's reference.</summary>
    public static IReadOnlyList<SettingDescription> All { get; } =
    [
        new InputSetting(),
        Classes,
        new StemSetting(),
        Block,
        new BlocksSetting(),
        new WidthSetting(),
        new ExpansionSetting(),
        new StagesSetting(),
        new StrideSetting(),
        new StrideInSetting(),
        new CardinalitySetting(),
        new BaseWidthSetting(),
        new GroupWidthSetting(),
        RegNet,
        new WidthFactorSetting(),
        new ScaleSetting(),
        new RadixSetting(),
        new SelectSetting(),
        new AntiAliasSetting(),
        new ShortcutSetting(),
        new ProjectionKernelSetting(),
        new OrderSetting(),
        new FinalNormSetting(),
        new MergeSetting(),
        new ActivationSetting(),
        new NormSetting(),
        new BiasSetting(),
        new ConvolutionSetting(),
        new PaddingSetting(),
        new AttentionSetting(),
        new DropoutSetting(),
        new DropPathSetting(),
        new OutputStrideSetting(),
        new DilationSetting(),
        new ZeroInitResidualSetting(),
        new InitSetting(),
        new HeadSetting(),
    ];

    /// <summary>Those whose values a spec keeps, in the order of the language's reference.</summary>
    public static IReadOnlyList<IListedSetting> Listed { get; } = [.. All.OfType<IListedSetting>()];

    /// <summary>By their ordinals: the drafts of a stage are made in this order.</summary>
    public static IReadOnlyList<IStageSetting> OfStages { get; } = [.. All.OfType<IStageSetting>().OrderBy(setting => setting.Ordinal)];

    /// <summary>By their ordinals: the drafts of a network are made in this order.</summary>
    public static IReadOnlyList<INetworkSetting> OfNetworks { get; } = [.. All.OfType<INetworkSetting>().OrderBy(setting => setting.Ordinal)];

    /// <summary>Those with a value of their own, stages' before networks': all but <c>stages</c>, whose rows are read by themselves.</summary>
    public static IReadOnlyList<SettingDefinition> Valued { get; } =
        [.. OfStages.Cast<SettingDefinition>(), .. OfNetworks.Cast<SettingDefinition>(), RegNet];
}

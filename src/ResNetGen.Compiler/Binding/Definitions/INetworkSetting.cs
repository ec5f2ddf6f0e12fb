using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting of a whole network, whatever its type.</summary>
internal interface INetworkSetting : IListedSetting
{
    /// <summary>The place of its value in a network's spec.</summary>
    int Ordinal { get; }

    /// <inheritdoc cref="SettingDefinition{T}.Draft"/>
    Draft Draft(SettingSource? source, SourceSpan place, ValueCache values);

    /// <summary>Decides whether the setting has a meaning in the network.</summary>
    void Judge(NetworkDraft network, UsageJudge judge);
}

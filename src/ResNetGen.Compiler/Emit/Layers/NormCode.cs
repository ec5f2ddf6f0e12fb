using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Layers;

/// <summary>Fields and constructor calls of normalisations.</summary>
internal static class NormCode
{
    public const string BatchNorm = "Modules::BatchNorm2d";

    private static readonly BatchNormSpec Standard = new();

    public static string FieldType(NormLayer layer) => layer switch
    {
        BatchNormLayer => BatchNorm,
        GroupNormLayer => "Modules::GroupNorm",
        _ => throw new InvalidOperationException($"No field type for {layer}."),
    };

    public static string Create(NormLayer layer, string channels) => layer switch
    {
        BatchNormLayer batch => $"nn.BatchNorm2d({channels}{Epsilon(batch)}{Momentum(batch)})",
        GroupNormLayer group => $"ResNetGen::Normalization.GroupNorm({CSharpNumber.Plain(group.Groups)}, {channels})",
        _ => throw new InvalidOperationException($"No module for {layer}."),
    };

    private static string Epsilon(BatchNormLayer batch) =>
        batch.Epsilon == Standard.Epsilon ? "" : $", eps: {CSharpNumber.Literal(batch.Epsilon)}";

    private static string Momentum(BatchNormLayer batch) =>
        batch.Momentum == Standard.Momentum ? "" : $", momentum: {CSharpNumber.Literal(batch.Momentum)}";
}

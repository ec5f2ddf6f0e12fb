namespace ResNetGen.Tool.Specs;

/// <summary>A spec's text and the name it is spoken of by.</summary>
/// <param name="Path">As given, with <c>/</c>; <c>zoo:resnet.resnet.yaml</c> for one inside the tool, <c>stdin</c> for standard input.</param>
/// <param name="Network">The network that the reference itself names, as <c>resnet50</c> or <c>file:ResNet50</c> do.</param>
internal sealed record SpecSource(string Path, string Text, string? Network = null)
{
    public const string StandardInputPath = "stdin";

    public bool IsStandardInput => Path == StandardInputPath;
}

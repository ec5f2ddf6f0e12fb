using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Helpers;

namespace ResNetGen.Targets.PyTorch.Layers.Splits;

/// <summary>What a split has besides its paths, and the class for it.</summary>
internal sealed class SplitForm
{
    private readonly bool isSum;

    private readonly bool isNormBehind;

    private readonly bool isNormHeld;

    /// <param name="held">The norm that the block runs before the split; null: none.</param>
    /// <param name="before">Norm, activation and dropout in front of all paths.</param>
    public SplitForm(PlannedSplit split, PlannedLayer? held, IReadOnlyList<PlannedLayer> before)
    {
        isSum = split.Join == Join.Sum;
        var closing = split.Closing.SingleOrDefault(layer => layer.Layer is NormLayer);
        (isNormBehind, isNormHeld) = (closing is not null, held is not null);
        Norm = closing ?? held ?? before.SingleOrDefault(layer => layer.Layer is NormLayer);
        Bias = split.Closing.SingleOrDefault(layer => layer.Layer is ChannelBiasLayer)?.InChannels;
        Activation = before.SingleOrDefault(layer => layer.Layer is ActivationLayer);
        Dropout = before.SingleOrDefault(layer => layer.Layer is DropoutLayer);
    }

    /// <summary>One bias for what the paths give together: its length. Null: none.</summary>
    public PlannedNumber? Bias { get; }

    public PlannedLayer? Norm { get; }

    public PlannedLayer? Activation { get; }

    public PlannedLayer? Dropout { get; }

    /// <summary>One with parameters has its own name.</summary>
    public string ActivationField => Activation is { Layer: ActivationLayer { Activation.Kind: ActivationKind.Prelu } } ? Activation.Field.Substring(Activation.Field.IndexOf('.') + 1) : "act";

    public string ClassName =>
        (isNormBehind ? "Normalized" : "") + (Activation is null ? "" : $"PreActivated{(ActivationField == "act" ? "" : char.ToUpperInvariant(ActivationField[0]) + ActivationField.Substring(1))}")
        + (Dropout is null ? "" : "Dropped") + (Bias is null ? "" : "Biased") + (isSum ? "Sum" : "Concat") + (isNormHeld ? "WithNorm" : "");

    public Helper Helper => new(ClassName, HasMore ? WithMore : Plain);

    private bool HasMore => Norm is not null || Bias is not null || Activation is not null;

    private string Summary => Template.Lines(
        $"Paths beside each other, whose outputs are {(isSum ? "added" : "concatenated")}{(isNormBehind ? " and normalized" : "")}.{(isNormHeld ? " The block runs the norm." : "")}");

    /// <summary>All children are paths.</summary>
    private string Plain => Template.Fill($$""""
        class {{ClassName}}(nn.ModuleList):
            """{{Summary}}"""

            def forward(self, x: Tensor) -> Tensor:
                {{Template.Lines(isSum ? ["outputs = [path(x) for path in self]", .. Sum, "return y"] : ["return torch.cat([path(x) for path in self], 1)"])}}
        """");

    /// <summary>The paths are the children whose names are numbers.</summary>
    private string WithMore => Template.Fill($$""""
        class {{ClassName}}(nn.ModuleList):
            """{{Summary}}"""

            def __init__(self, paths: List[nn.Module]{{string.Concat(Parameters)}}) -> None:
                super().__init__()
                {{Template.Lines(Construction)}}

            def forward(self, x: Tensor) -> Tensor:
                {{Template.Lines(Forward)}}
        """");

    private IEnumerable<string> Parameters =>
    [
        Bias is null ? "" : ", channels: int",
        Norm is null ? "" : ", bn: nn.Module",
        Activation is null ? "" : $", {ActivationField}: nn.Module",
        Dropout is null ? "" : ", drop: nn.Module",
    ];

    /// <summary>In the order of the state dict.</summary>
    private IEnumerable<string> Construction =>
    [
        Bias is null ? "" : "self.bias = nn.Parameter(torch.zeros(channels))",
        Norm is null || isNormBehind ? "" : "self.bn = bn",
        Activation is null ? "" : $"self.{ActivationField} = {ActivationField}",
        Dropout is null ? "" : "self.drop = drop",
        "for i, path in enumerate(paths):",
        "    self.add_module(str(i), path)",
        isNormBehind ? "self.bn = bn" : "",
    ];

    private IEnumerable<string> Forward =>
    [
        Activation is null ? "" : Dropout is null ? $"x = self.{ActivationField}(self.bn(x))" : $"x = self.drop(self.{ActivationField}(self.bn(x)))",
        "outputs: List[Tensor] = []",
        "for name, path in self.named_children():",
        "    if name.isdigit():",
        "        outputs.append(path(x))",
        .. isSum ? Sum : Array.Empty<string>(),
        $"return {Closed(Bias is null ? Joined : $"{Joined} + self.bias.view(-1, 1, 1)")}",
    ];

    private string Joined => isSum ? "y" : "torch.cat(outputs, 1)";

    private string Closed(string joined) => isNormBehind ? $"self.bn({joined})" : joined;

    private static string[] Sum => ["y = outputs[0]", "for output in outputs[1:]:", "    y = y + output"];
}

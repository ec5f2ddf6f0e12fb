using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Helpers;

/// <summary>Convolutions that standardize their weights, that pad as the size of the map asks for, or that do both.</summary>
internal static class ConvolutionHelpers
{
    /// <param name="standardization">The epsilon; null: weights are used as they are.</param>
    /// <param name="mode">Of the padding.</param>
    public static Helper? Of(double? standardization, PaddingMode mode)
    {
        var isSame = mode != PaddingMode.Centred;
        var (standardized, padded) = (standardization is null ? "" : "Standardized", isSame ? "Same" : "");
        if (standardization is null && !isSame)
            return null;
        var name = $"{standardized}{padded}Conv2d";
        var does = string.Join(" ", new[]
        {
            standardization is null ? "" : "Each filter is used with mean 0 and variance 1 (arXiv:1903.10520).",
            isSame ? "Gives ceil(n / stride) of n pixels." : "",
        }.Where(sentence => sentence.Length > 0));
        return new(name, Template.Fill($$""""
            class {{name}}(nn.Conv2d):
                """{{does}}"""

                def forward(self, x: Tensor) -> Tensor:
                    {{(isSame ? "x = pad_same(x, self.kernel_size[0], self.stride[0], self.dilation[0])" : "")}}
                    {{(standardization is { } epsilon ? $"weight = F.layer_norm(self.weight, self.weight.shape[1:], eps={PythonNumber.Literal(epsilon)})" : "")}}
                    return F.conv2d(x, {{(standardization is null ? "self.weight" : "weight")}}, self.bias, self.stride, {{(isSame ? "0" : "self.padding")}}, self.dilation, self.groups)
            """")) { Uses = isSame ? [PaddingHelpers.PadSame(mode)] : [] };
    }
}

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Changes the numbers of TorchSharp's layers through their own properties. <c>Module.to</c> finds them by reflection, which a program
/// compiled ahead of time has no names for.
/// </summary>
internal static class LayerConversion
{
    /// <summary>Gives every tensor of floating point inside the module another type.</summary>
    public static void ToType(nn.Module root, ScalarType type)
    {
        using var none = no_grad();
        foreach (var module in root.modules())
        {
            // A copy of the same type would be for nothing.
            if (module.parameters(recurse: false).All(parameter => parameter.dtype == type))
                continue;
            switch (module)
            {
                case Convolution layer:
                    layer.weight = Changed(layer.weight);
                    layer.bias = layer.bias is { } bias ? Changed(bias) : null;
                    break;
                case Linear layer:
                    layer.weight = Changed(layer.weight);
                    layer.bias = layer.bias is { } offset ? Changed(offset) : null;
                    break;
                case BatchNorm2d layer:
                    layer.weight = Changed(layer.weight!);
                    layer.bias = Changed(layer.bias!);
                    layer.running_mean = layer.running_mean!.to(type, copy: true);
                    layer.running_var = layer.running_var!.to(type, copy: true);
                    break;
                case GroupNorm layer:
                    layer.weight = Changed(layer.weight!);
                    layer.bias = Changed(layer.bias!);
                    break;
                case PReLU layer:
                    layer.weight = Changed(layer.weight);
                    break;
                default:
                    // A head of the user's own may hold parameters itself.
                    module.to(type);
                    break;
            }
        }

        Parameter Changed(Tensor tensor) => new(tensor.to(type, copy: true), requires_grad: false);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers.Networks;

/// <summary>A module applied to a tensor: <c>module.call(input)</c>, <c>module.forward(input)</c>, <c>module.CallAndDispose(input)</c>, or a network's <c>forward_features(input)</c>.</summary>
internal readonly record struct ModuleCall(IOperation Module, IOperation Input)
{
    /// <summary>The network that the module is, also where it is called by a type of TorchSharp's; null for any other module.</summary>
    public NetworkClass? Network => NetworkClass.Of(ValueSource.Of(Module).Type) ?? NetworkClass.Of(Module.Type);

    /// <summary>Null for a call of anything else.</summary>
    public static ModuleCall? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "CallAndDispose", IsExtensionMethod: true, ContainingType: { Name: "ModuleExtensions", ContainingNamespace.Name: "ResNetGen" } } && call.Arguments.Length == 2)
            return new(call.Arguments[0].Value, call.Arguments[1].Value);
        return NetworkClass.TakesImages(method) && call is { Instance: { } module, Arguments.Length: 1 } && Torch.IsModule(module.Type)
            ? new(module, call.Arguments[0].Value)
            : null;
    }
}

using System.IO;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.TorchScript;

/// <summary>
/// Writes a network with its weights as <c>torch.jit.load</c> reads it, in Python, C++ and TorchSharp, without libtorch. What it computes in evaluation is that of the ONNX target, operation by
/// operation; modules and weights have the names of the state dict. The code is made of numbers and of names of operators and layers alone: nothing that a user has written reaches it.
/// </summary>
internal static class TorchScriptTarget
{
    /// <summary>A version of ONNX in which operations are few and plain.</summary>
    private const int Opset = 17;

    /// <param name="network">The network.</param>
    /// <param name="classes">How many the weights are for; not looked at without a head.</param>
    /// <param name="weights">Of the network.</param>
    /// <param name="file">Gets the archive, from its beginning on.</param>
    public static void Write(NetworkGraph network, int classes, IWeights weights, Stream file)
    {
        var settings = new ModelSettings(Opset, FoldsBatchNorm: false, OnnxType.Float32, Size: null);
        var graph = OnnxTarget.Model(network, classes, weights, settings, network.Features).Graph;
        var modules = new ModuleTree();
        var method = ForwardMethod.Write(graph, modules);
        ScriptArchive.Write(file, modules, method);
    }
}

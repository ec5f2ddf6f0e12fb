using System.Runtime.Intrinsics.X86;
using ResNetGen.Zoo;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>What the generator makes.</summary>
internal static class Generated
{
    /// <summary>Eight bits of precision, through all layers.</summary>
    private const double BFloat16 = 0.1;

    public static Job Eval(Exported exported) => Inference.Of(Make(exported), exported);

    public static Job Train(Exported exported) => Training.Of(Make(exported), exported);

    public static Job Form(InferenceLayout layout, Exported exported) => Inference.Of(ToInference(Make(exported), new() { Layout = layout }), exported);

    /// <summary>One form for several callers at once, a thread for each.</summary>
    public static Job Serve(Exported exported)
    {
        var job = Form(InferenceLayout.Fused, exported);
        set_num_threads(1);
        return job;
    }

    public static nn.Module<Tensor, Tensor> FusedForm(Exported exported) => ToInference(Make(exported), new() { Layout = InferenceLayout.Fused });

    /// <summary>The fused form, with the network's own weights.</summary>
    public static Job FusedTaken(Exported exported) => Inference.Of(ToInference(Make(exported), new() { Layout = InferenceLayout.Fused, TakesWeights = true }), exported);

    /// <summary>The fused form with a call for each layer.</summary>
    public static Job CallByCall(Exported exported) =>
        Inference.Of(new LayerCalls((InferenceForm)ToInference(Make(exported), new() { Layout = InferenceLayout.Contiguous })).Scores, exported);

    public static Job FormInBFloat16(Exported exported)
    {
        if (!Avx512BW.VL.IsSupported || !Avx512DQ.VL.IsSupported)
            throw new NotOnThisMachineException("oneDNN computes in bfloat16 only with AVX-512; libtorch's own loops, which would take its place, need many seconds a pass.");
        return Inference.Of(ToInference(Make(exported), new() { Layout = InferenceLayout.Fused, Type = ScalarType.BFloat16 }), exported, BFloat16);
    }

    public static Job Load(Exported exported)
    {
        var network = Make(exported);
        return new(() => network.LoadWeights(exported.File("weights.pth")));
    }

    /// <summary>The file is the network's, and stays until the folder goes.</summary>
    public static Job SaveOnnx(Exported exported)
    {
        var network = (GeneratedNetwork)Make(exported);
        return new(() => network.SaveOnnx(exported.File("saved.onnx")));
    }

    /// <summary>Another form of the exported network, with its weights.</summary>
    public static nn.Module<Tensor, Tensor> InForm(nn.Module<Tensor, Tensor> form, Exported exported)
    {
        using var network = Make(exported);
        form.CopyWeightsFrom(network);
        return form;
    }

    public static Job Fused(nn.Module<Tensor, Tensor> network, Exported exported) => Inference.Of(ToInference(network, new() { Layout = InferenceLayout.Fused }), exported);

    /// <summary>The network with the exported weights.</summary>
    public static nn.Module<Tensor, Tensor> Make(Exported exported)
    {
        var network = Networks.All.Single(network => network.Name == exported.Network).Create();
        network.LoadWeights(exported.File("weights.pth"));
        return network;
    }

    private static nn.Module<Tensor, Tensor> ToInference(nn.Module<Tensor, Tensor> network, InferenceOptions options)
    {
        using (network)
            return ((IGeneratedNetwork)network).ToInference(options);
    }
}

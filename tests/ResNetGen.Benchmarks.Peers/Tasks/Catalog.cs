using ResNetGen.Benchmarks.PathForms;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>The tasks of C# processes by their names; those of Python are in <c>worker.py</c>.</summary>
internal static class Catalog
{
    public static Job Make(string task, Exported exported) => task switch
    {
        "eval" => Generated.Eval(exported),
        "train" => Generated.Train(exported),
        "folded" => Generated.Form(InferenceLayout.Contiguous, exported),
        "channels_last" => Generated.Form(InferenceLayout.ChannelsLast, exported),
        "fused" => Generated.Form(InferenceLayout.Fused, exported),
        "fused_taken" => Generated.FusedTaken(exported),
        "fused_bfloat16" => Generated.FormInBFloat16(exported),
        "layer_calls" => Generated.CallByCall(exported),
        "first_pass" => ChangingSizes.FirstPass(exported),
        "kept_sizes" => ChangingSizes.OfKept(exported),
        "new_sizes" => ChangingSizes.OfNew(exported),
        "first_result" => FirstResult.OfGenerated(exported),
        "onnx_first_result" => FirstResult.OfOnnxRuntime(exported),
        "service" => Generated.Serve(exported),
        "onnx_service" => OnnxModel.Serve(exported),
        "form_a" => Inference.Of(Generated.InForm(new ResNeXt50FormA(), exported), exported),
        "form_a_train" => Training.Of(Generated.InForm(new ResNeXt50FormA(), exported), exported),
        "form_a_fused" => Generated.Fused(Generated.InForm(new ResNeXt50FormA(), exported), exported),
        "form_b" => Inference.Of(Generated.InForm(new ResNeXt50FormB(), exported), exported),
        "form_b_train" => Training.Of(Generated.InForm(new ResNeXt50FormB(), exported), exported),
        "form_b_fused" => Generated.Fused(Generated.InForm(new ResNeXt50FormB(), exported), exported),
        "load" => Generated.Load(exported),
        "cifar" => CifarTraining.Make(exported.Network, exported.Batch),
        "finetune" => Finetuning.Make(exported, ScalarType.Float32),
        "finetune_bfloat16" => Finetuning.Make(exported, ScalarType.BFloat16),
        "photos" => Photos.Make(exported.Folder),
        "torchvision" => Inference.Of(FromTorchVision.Make(exported), exported),
        "torchvision_train" => Training.Of(FromTorchVision.Make(exported), exported),
        "by_hand" => Inference.Of(ByHand.Make(exported, scopes: false), exported),
        "by_hand_block_scopes" => Inference.Of(ByHand.Make(exported, scopes: true), exported),
        "by_hand_train" => Training.Of(ByHand.Make(exported, scopes: false), exported),
        "onnx" => OnnxModel.Run(exported, exported.OwnModel()),
        "onnx_of_python" => OnnxModel.Run(exported, exported.File("model.onnx")),
        "onnx_int8" => OnnxModel.RunInt8(exported),
        "multiply_adds" => MultiplyAddLoop.Make(),
        "save_onnx" => Generated.SaveOnnx(exported),
        "script" => TorchScript.Frozen(exported, channelsLast: false),
        "script_channels_last" => TorchScript.Frozen(exported, channelsLast: true),
        _ => throw new ArgumentException($"'{task}' is no task.", nameof(task)),
    };
}

using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>What is measured, as an action for each pass.</summary>
internal static class Tasks
{
    /// <summary>Begins the tasks of <see cref="HandWritten"/> networks.</summary>
    public const string ByHand = "by_hand_";

    public static Action Make(string task, string name, int batch)
    {
        if (task == "cifar")
            return CifarTraining.Make(name, batch);
        if (task.EndsWith("bfloat16", StringComparison.Ordinal) && !(Avx512BW.VL.IsSupported && Avx512DQ.VL.IsSupported))
            throw new PlatformNotSupportedException("oneDNN computes in bfloat16 only with AVX-512; libtorch's own loops, which would take its place, need many seconds a pass.");
        if (task.StartsWith(ByHand, StringComparison.Ordinal))
            return MakeByHand(task[ByHand.Length..], name, rand(batch, 3, 224, 224));
        var network = Zoo.Networks.All.Single(network => network.Name == name).Create();
        var images = rand(batch, 3, 224, 224);
        return task switch
        {
            "eval" => Evaluation(network, images),
            "train" => Training(network, images),
            "inference" => Evaluation(ToInference(network, new()), images),
            "channels_last" => Evaluation(ToInference(network, new() { Layout = InferenceLayout.ChannelsLast }), images),
            "blocked" => Evaluation(ToInference(network, new() { Layout = InferenceLayout.Blocked }), images),
            "blocked_bfloat16" => Evaluation(ToInference(network, new() { Layout = InferenceLayout.Blocked, Type = ScalarType.BFloat16 }), images),
            "bfloat16" => Evaluation(ToInference(network, new() { Layout = InferenceLayout.ChannelsLast, Type = ScalarType.BFloat16 }), images),
            "load" => Loading(network),
            _ => throw new ArgumentException($"'{task}' is no task.", nameof(task)),
        };
    }

    private static Action MakeByHand(string task, string name, Tensor images)
    {
        var (groups, width) = name == "ResNeXt50_32x4d" ? (32, 4) : (1, 64);
        return task switch
        {
            "eval" => Evaluation(Network(scopes: false), images),
            "eval_block_scopes" => Evaluation(Network(scopes: true), images),
            "train" => Training(Network(scopes: false), images),
            "train_block_scopes" => Training(Network(scopes: true), images),
            _ => throw new ArgumentException($"'{task}' is no task.", nameof(task)),
        };

        HandWritten Network(bool scopes) => new([3, 4, 6, 3], groups, width, scopes);
    }

    private static Action Evaluation(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        network.eval();
        return () =>
        {
            using var none = no_grad();
            network.call(images).Dispose();
        };
    }

    /// <summary>At a rate that changes next to nothing: a network that learnt its only batch by heart would have gradients of denormal numbers, which take many times as long.</summary>
    private static Action Training(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        network.train();
        var labels = arange(images.shape[0], ScalarType.Int64);
        var loss = nn.CrossEntropyLoss();
        var optimizer = optim.SGD(network.parameters(), 1e-6, momentum: 0.9);
        return () =>
        {
            optimizer.zero_grad();
            using var scores = network.call(images);
            using var value = loss.call(scores, labels);
            value.backward();
            optimizer.step();
        };
    }

    private static Action Loading(nn.Module network)
    {
        var folder = Directory.CreateTempSubdirectory();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "weights.safetensors");
        network.SaveWeights(path);
        return () => network.LoadWeights(path);
    }

    private static nn.Module<Tensor, Tensor> ToInference(nn.Module<Tensor, Tensor> network, InferenceOptions options)
    {
        using (network)
        {
            return network switch
            {
                Zoo.ResNet18 resnet => resnet.ToInference(options),
                Zoo.ResNet50 resnet => resnet.ToInference(options),
                Zoo.ResNeXt50_32x4d resnext => resnext.ToInference(options),
                _ => throw new ArgumentException($"{network.GetName()} is not among the networks that are measured.", nameof(network)),
            };
        }
    }
}

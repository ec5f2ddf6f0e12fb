using ResNetGen.Weights.Files;
using ResNetGen.Weights.Models;
using ResNetGen.Weights.Naming;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Copies a file's tensors into a network's, when they fit: all or nothing.</summary>
internal static class WeightLoader
{
    public static WeightReport Load(nn.Module module, WeightFile file, WeightOptions options)
    {
        var targets = module.state_dict();
        PlainMemory.Require(targets);
        var names = file.Content.Graph is null ? null : ModelNames.Find(module, file, targets);
        var tensors = RenamedTensor.All(names?.Tensors ?? file.Content.Tensors, options.Rename);
        var attempt = Attempt.Of(module, file, targets, tensors, options, names);
        if (!attempt.Fits)
            throw new WeightMismatchException(attempt);

        var changed = options.InputChannels == InputChannelMode.Same ? null : InputChannelChange.Of(targets, attempt.Named.ByName);
        foreach (var name in attempt.Report.Loaded)
        {
            var stored = attempt.Named.ByName[name];
            if (name == changed)
                InputChannelChange.Copy(file.Bytes, stored, targets[name], options.InputChannels);
            else
                TensorCopy.Run(file.Bytes, stored, targets[name]);
            if (attempt.Named.Biases.TryGetValue(name, out var bias))
                ConvolutionBiases.Subtract(file.Bytes, bias, targets[name]);
        }

        return attempt.Report;
    }
}

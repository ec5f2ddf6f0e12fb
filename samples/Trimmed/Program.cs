using System.Globalization;
using System.Runtime.InteropServices;
using ResNetGen;
using Trimmed;
using static TorchSharp.torch;

// KeepFreed is tested here and in no test of the library: it holds for the whole process, and would be in the way of whatever else is measured there.
var kept = TensorMemory.KeepFreed();
Expect(kept == (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out _)), $"it is glibc that keeps freed memory, and here KeepFreed gave {kept}");

// All that reflection could lose is used here: parameters by name, a change of type, the inference form, weights and a model in files.
using var network = new Tiny();
var parameters = network.parameters().Sum(parameter => parameter.numel());
Expect(parameters == Tiny.ParameterCount, $"{parameters} of {Tiny.ParameterCount} parameters");

var file = Path.GetTempFileName();
network.SaveWeights(file);
using var copy = new Tiny();
copy.LoadWeights(file);
File.Delete(file);

var model = Path.GetTempFileName();
var export = network.SaveOnnx(model, new() { FoldsBatchNorm = false });
Expect(export.Bytes == new FileInfo(model).Length && export.Bytes > parameters * sizeof(float), $"an ONNX model of {export.Bytes} bytes");
File.Delete(model);

network.eval();
copy.eval();
using var images = rand(1, 3, 40, 40);
using var scores = network.call(images);
using var same = copy.call(images);
Expect(scores.equal(same).all().item<bool>(), "the scores of the loaded network");

using var inference = network.ToInference(new() { Type = ScalarType.Float64 });
using var folded = inference.call(images);
Expect(scores.allclose(folded, 1e-3, 1e-4), "the scores of the inference form");

using var plain = new Plain();
plain.eval();
using var fused = plain.ToInference(new() { Layout = InferenceLayout.Fused });
using var expected = plain.call(images);
using var packed = fused.call(images);
Expect(expected.allclose(packed, 1e-3, 1e-4), "the scores of the fused form");

using var maps = network.forward_features(images);
Expect(maps.Layer2.Tensor.shape is [1, 64, 20, 20], "the last feature map's shape");

// Memory that is met for the first time costs a fault a page; kept memory does not, but where something small has come to lie in it meanwhile.
const int Passes = 100, Bytes = 40 << 20;
zeros(Bytes / sizeof(float)).Dispose();
var faults = PageFaults();
for (var i = 0; i < Passes; i++)
    zeros(Bytes / sizeof(float)).Dispose();
faults = PageFaults() - faults;
Expect(!kept || faults < Passes * (long)Bytes / Environment.SystemPageSize / 4, $"the memory of {Passes} tensors, one after another: {faults} page faults");

Console.WriteLine($"{Networks.All.Count} networks, {parameters} parameters: all is there.");

static long PageFaults() => long.Parse(File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[7], CultureInfo.InvariantCulture);

static void Expect(bool holds, string what)
{
    if (!holds)
        throw new InvalidOperationException($"Wrong after publishing: {what}.");
}

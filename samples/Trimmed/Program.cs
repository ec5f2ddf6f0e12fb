using ResNetGen;
using Trimmed;
using static TorchSharp.torch;

// All that reflection could lose is used here: parameters by name, a change of type, the inference form, weights in a file.
using var network = new Tiny();
var parameters = network.parameters().Sum(parameter => parameter.numel());
Expect(parameters == Tiny.ParameterCount, $"{parameters} of {Tiny.ParameterCount} parameters");

var file = Path.GetTempFileName();
network.SaveWeights(file);
using var copy = new Tiny();
copy.LoadWeights(file);
File.Delete(file);

network.eval();
copy.eval();
using var images = rand(1, 3, 40, 40);
using var scores = network.call(images);
using var same = copy.call(images);
Expect(scores.equal(same).all().item<bool>(), "the scores of the loaded network");

using var inference = network.ToInference(new() { Type = ScalarType.Float64 });
using var folded = inference.call(images);
Expect(scores.allclose(folded, 1e-3, 1e-4), "the scores of the inference form");

using var maps = network.forward_features(images);
Expect(maps.Layer2.Tensor.shape is [1, 64, 20, 20], "the last feature map's shape");

Console.WriteLine($"{Networks.All.Count} network, {parameters} parameters: all is there.");

static void Expect(bool holds, string what)
{
    if (!holds)
        throw new InvalidOperationException($"Wrong after publishing: {what}.");
}

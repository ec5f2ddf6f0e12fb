using System.Globalization;
using DetectionNeck;
using static TorchSharp.torch;

const int Classes = 20, Anchors = 9;

using var backbone = new Backbone();
using var neck = new FeaturePyramid();
using var classes = new Subnet(Classes * Anchors, depth: 4);
using var boxes = new Subnet(4 * Anchors, depth: 4);

// Detectors are trained with small batches: the backbone keeps the mean and variance that it was trained with.
backbone.eval();

using var images = rand(2, 3, 256, 320);
using var maps = backbone.forward_features(images);
using var pyramid = neck.call(maps);

Console.WriteLine("level  size    boxes  scores");
Show("P3", pyramid.P3.Tensor);
Show("P4", pyramid.P4.Tensor);
Show("P5", pyramid.P5.Tensor);

void Show(string name, Tensor level)
{
    using var scores = classes.call(level);
    using var corners = boxes.call(level);
    var places = level.shape[2] * level.shape[3];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-5}  {level.shape[2]}x{level.shape[3],-4} {places * Anchors,6}  {scores.numel() / level.shape[0],6}"));
    if (corners.shape[1] != 4 * Anchors || scores.shape[1] != Classes * Anchors)
        throw new InvalidOperationException($"{name} has {scores.shape[1]} scores and {corners.shape[1]} coordinates for each place.");
}

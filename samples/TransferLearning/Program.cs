using System.Globalization;
using ResNetGen;
using TransferLearning;
using static TorchSharp.torch;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
random.manual_seed(1);
var weights = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.safetensors");
try
{
    // The task with much data: four directions.
    using var first = new SmallResNet();
    var four = new Bars(4);
    Training.Run(first, four, first.parameters(), steps: 80);
    Console.WriteLine($"4 directions, from scratch, 80 steps:       {Training.Accuracy(first, four):P0}");
    first.SaveWeights(weights);

    // The task with little: six directions. All layers but the head come from the file, and the head alone learns.
    var six = new Bars(6);
    using var transferred = new SmallResNet(classes: 6);
    var report = transferred.LoadWeights(weights, filter: name => !name.StartsWith("fc.", StringComparison.Ordinal));
    Console.WriteLine($"{report.Loaded.Count} tensors loaded, {report.Skipped.Count} left as they were: {string.Join(", ", report.Skipped)}");
    foreach (var (name, parameter) in transferred.named_parameters())
        parameter.requires_grad = name.StartsWith("fc.", StringComparison.Ordinal);
    Training.Run(transferred, six, transferred.parameters().Where(parameter => parameter.requires_grad), steps: 20);
    Console.WriteLine($"6 directions, the head alone, 20 steps:     {Training.Accuracy(transferred, six):P0}");

    // Then all layers, for a few steps more.
    foreach (var parameter in transferred.parameters())
        parameter.requires_grad = true;
    Training.Run(transferred, six, transferred.parameters(), steps: 20);
    Console.WriteLine($"6 directions, all layers, 20 steps more:    {Training.Accuracy(transferred, six):P0}");

    using var fresh = new SmallResNet(classes: 6);
    Training.Run(fresh, six, fresh.parameters(), steps: 40);
    Console.WriteLine($"6 directions, from scratch, 40 steps:       {Training.Accuracy(fresh, six):P0}");
}
finally
{
    File.Delete(weights);
}

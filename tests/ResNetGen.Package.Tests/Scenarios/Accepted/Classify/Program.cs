using Classify;
using TorchSharp;

using var network = new Digits();
network.eval();
using var images = torch.rand(2, 1, 28, 28);
using var scores = network.call(images);
Console.WriteLine($"{string.Join('x', scores.shape)} scores from {network.parameters().Sum(parameter => parameter.numel())} parameters");
Console.WriteLine($"{Digits.ParameterCount} counted by the compiler");

using TorchSharp;

using var images = torch.rand(1, 3, 32, 32);
foreach (var description in Nets.Networks.All.Concat(App.Networks.All))
{
    using var network = description.Create(5);
    network.eval();
    using var scores = network.call(images);
    Console.WriteLine($"{description.Name}: {string.Join('x', scores.shape)}");
}

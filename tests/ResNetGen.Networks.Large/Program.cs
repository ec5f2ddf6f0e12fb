using System.Diagnostics;
using System.Globalization;
using ResNetGen;
using ResNetGen.Networks.Large;
using ResNetGen.Zoo;
using static TorchSharp.torch;

// make test-large                      every network of the zoo
// make test-large NETWORKS="ResNet50"  some of them
TensorMemory.KeepFreed();
if (args.Except(Networks.All.Select(network => network.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"The zoo has no network called {string.Join(" or ", unknown)}.");
    return 2;
}

var networks = Networks.All.Where(network => args.Length == 0 || args.Contains(network.Name)).ToList();

var (passed, failed) = (0, 0);
using var withoutGradients = no_grad();
foreach (var description in networks)
{
    var clock = Stopwatch.StartNew();
    foreach (var result in FormCheck.Run(description))
    {
        _ = result.Holds ? passed++ : failed++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(result.Holds ? "passed" : "FAILED")}  {description.Name}, {result.Form}, {result.Images}: differs by {result.Difference:g2}, rounding explains {result.Tolerance:g2} ({clock.Elapsed.TotalSeconds:0.0} s)"));
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
return failed == 0 ? 0 : 1;

using System.Globalization;
using ResNetGen.Benchmarks.Peers;
using ResNetGen.Benchmarks.Peers.Sections;
using ResNetGen.Benchmarks.Peers.Workers;

// dotnet run -c Release -- report PAIRS [SECTION…]   measures sections, or all, and writes them into docs/
// dotnet run -c Release -- worker EXPORTS [keep]      the other process of a pair; started by the first
// dotnet run -c Release -- log EXPORTS NETWORK BATCH  passes of the fused form, of which oneDNN writes a log; started by the first
switch (args)
{
    case [Worker.Command, var exports, .. var how]:
        if (how is [Worker.Keeping] && !ResNetGen.TensorMemory.KeepFreed())
            throw new PlatformNotSupportedException("This C library does not keep freed memory.");
        Worker.Run(exports, Console.In, Console.Out);
        return 0;
    case [LayerLog.Command, var exports, var network, var batch]:
        LayerLog.Run(exports, network, batch, Console.Out);
        return 0;
    case ["report", var pairs, .. var names] when names.All(name => Section.All.Any(section => section.Name == name)):
        Report.Write([.. Section.All.Where(section => names.Length == 0 || names.Contains(section.Name))], int.Parse(pairs, CultureInfo.InvariantCulture), Console.Error);
        return 0;
    default:
        Console.Error.WriteLine($"usage: report PAIRS [{string.Join('|', Section.All.Select(section => section.Name))}]… | worker EXPORTS [keep] | log EXPORTS NETWORK BATCH");
        return 1;
}

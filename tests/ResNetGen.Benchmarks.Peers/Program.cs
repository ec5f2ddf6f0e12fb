using ResNetGen.Benchmarks.Peers;

// dotnet run -c Release -- report [rounds] [page]   measures and writes into docs/benchmarks.md, or prints
// dotnet run -c Release -- worker [keep]            the other process of a pair; started by the first
switch (args)
{
    case [Worker.Command, .. var how]:
        if (how is [Worker.Keeping] && !ResNetGen.TensorMemory.KeepFreed())
            throw new PlatformNotSupportedException("This C library does not keep freed memory.");
        Worker.Run(Console.In, Console.Out);
        return 0;
    case ["report", .. var rest]:
        var rounds = rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 15;
        var report = Report.Measure(rounds, Console.Error);
        if (rest.Length > 1)
            Page.Insert(rest[1], report);
        else
            Console.Write(report);
        return 0;
    default:
        Console.Error.WriteLine("usage: report [rounds] [page] | worker [keep]");
        return 1;
}

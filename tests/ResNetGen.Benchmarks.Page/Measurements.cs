using System.Globalization;
using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;
using ResNetGen.Testing;

namespace ResNetGen.Benchmarks.Page;

/// <summary>The figures of docs/benchmarks.md about the page, as a table.</summary>
internal static class Measurements
{
    /// <summary>Behind it a digit changes what all networks of a file say.</summary>
    private const string ClassesOfAll = "\nclasses: 100";

    private const int Strokes = 60;

    /// <summary>Until the interpreter has compiled what runs often.</summary>
    private const int WarmUp = 60;

    public static async Task Print(IBrowser browser, string address)
    {
        Console.WriteLine("| what | median | 95th of 100 |\n|---|---:|---:|");
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var first = await OpenPage.At(context, address);
        var bytes = await first.Page.EvaluateAsync<double[]>(
            "() => { const all = performance.getEntriesByType('resource'), sum = list => list.reduce((total, entry) => total + entry.encodedBodySize, 0); return [sum(all.filter(entry => !entry.name.includes('/monaco/'))), sum(all.filter(entry => entry.name.includes('/monaco/')))]; }");
        await first.Page.CloseAsync();

        var (views, ready) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            var again = await OpenPage.At(context, address);
            ready.Add(await again.Page.EvaluateAsync<double>("() => performance.now()"));
            views.Add(await again.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            await again.Page.CloseAsync();
        }

        Row("first view with a warm cache: the table and its figures, as the file has them", views);
        Row("until one can type, with a warm cache", ready);
        foreach (var (file, networks, ofOne) in new[] { ("resnet", 5, "top1: 69."), ("regnet-y", 12, "top1: 70.") })
        {
            await Measure($"a key stroke in {file}.resnet.yaml that changes one of its {networks} networks", file, ofOne, "0");
            await Measure($"a key stroke in {file}.resnet.yaml that changes all of its {networks} networks", file, ClassesOfAll, "0");
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loaded, compressed: {bytes[0] / 1e6:0.00} MB of the page with .NET and the compiler, {bytes[1] / 1e6:0.00} MB of Monaco."));

        async Task Measure(string name, string file, string behind, string key)
        {
            var (times, computing) = await KeyStrokes(context, address, file, behind, key);
            Row(name, times);
            Row("of that, time of the processor", computing);
        }
    }

    /// <summary>
    /// From the call with the new text to the page that shows its table: reading, binding, graphs, table, and the page's own part. And what the page's thread computed for a
    /// stroke, the editor's part and the drawing of the page among it: that is the same on a machine that has other work to do.
    /// </summary>
    private static async Task<(IReadOnlyList<double> Times, IReadOnlyList<double> Computing)> KeyStrokes(IBrowserContext context, string address, string file, string behind, string key)
    {
        var open = await OpenPage.At(context, address);
        var devices = await context.NewCDPSessionAsync(open.Page);
        await devices.SendAsync("Performance.enable");
        await open.SetText(await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", $"{file}.resnet.yaml")));
        await open.PutCursorBehind(behind);
        var computing = new List<double>();
        for (var i = 0; i < WarmUp + Strokes; i++)
        {
            var before = await ThreadTime(devices);
            await Stroke(open, i % 2 == 0 ? key : "Backspace");
            computing.Add(await ThreadTime(devices) - before);
        }

        var times = await open.Page.EvaluateAsync<double[]>("() => performance.getEntriesByName('compile').map(entry => entry.duration)");
        await open.Page.CloseAsync();
        return ([.. times.TakeLast(Strokes)], [.. computing.TakeLast(Strokes)]);
    }

    /// <summary>What the page's thread has computed so far, in milliseconds.</summary>
    private static async Task<double> ThreadTime(ICDPSession devices)
    {
        var metrics = (await devices.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == "ThreadTime").GetProperty("value").GetDouble() * 1000;
    }

    private static async Task Stroke(OpenPage open, string key)
    {
        var before = await open.Page.EvaluateAsync<int>("() => performance.getEntriesByName('compile').length");
        await open.Page.Keyboard.PressAsync(key);
        await open.Page.WaitForFunctionAsync("count => performance.getEntriesByName('compile').length > count", before);
    }

    private static void Row(string name, IReadOnlyList<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sorted[sorted.Count / 2]:0} ms | {sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1]:0} ms |"));
    }
}

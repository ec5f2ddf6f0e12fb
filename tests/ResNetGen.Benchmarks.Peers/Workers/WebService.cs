using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>An ASP.NET Core program and its callers, in one process: as many passes at once as there are cores, and a request beyond them waits for its turn.</summary>
internal static class WebService
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    public static async Task<Throughput> Measure(Action pass, int callers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var service = builder.Build();
        using var turns = new SemaphoreSlim(Environment.ProcessorCount);
        service.MapPost("/scores", async () =>
        {
            await turns.WaitAsync();
            try
            {
                pass();
            }
            finally
            {
                turns.Release();
            }
        });
        await service.StartAsync();
        using var client = new HttpClient { BaseAddress = new(service.Urls.Single()) };
        await Call(client, callers, WarmUp);
        var clock = Stopwatch.StartNew();
        var times = await Call(client, callers, Duration);
        return new(clock.Elapsed.TotalSeconds, times);
    }

    /// <returns>Milliseconds of each request.</returns>
    private static async Task<List<double>> Call(HttpClient client, int callers, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (clock.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync("/scores", null);
                answer.EnsureSuccessStatusCode();
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        return [.. times.SelectMany(own => own)];
    }
}

using System.Diagnostics;
using System.Text;

namespace ResNetGen.Samples.Tests;

/// <summary>samples/ScoringService on a free port of this machine; disposing it ends it.</summary>
internal sealed class RunningService : IDisposable
{
    private const string Marker = "Now listening on: ";

    private readonly Process process;

    private RunningService(Process process, string address)
    {
        this.process = process;
        Client = new() { BaseAddress = new(address) };
    }

    public HttpClient Client { get; }

    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<RunningService> Start(params string[] arguments)
    {
        var process = Sample.Start("ScoringService", ["--urls", "http://127.0.0.1:0", .. arguments]);
        // Read on a thread of its own and to the end: a full pipe would stop the service.
        var errors = process.StandardError.ReadToEndAsync();
        var seen = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Marker, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, line[(at + Marker.Length)..].Trim());
            }

            seen.AppendLine(line);
        }

        throw new InvalidOperationException($"The service ended before it listened:\n{seen}{await errors}");
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.Dispose();
    }
}

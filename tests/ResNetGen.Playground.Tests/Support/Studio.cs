using ResNetGen.Tool;
using ResNetGen.Tool.Studio;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>A running <c>resnetgen studio</c>, with a file or without.</summary>
internal sealed class Studio : IDisposable
{
    private readonly CancellationTokenSource end = new();

    private readonly StudioPage page = StudioPage.Open();

    private readonly StudioServer server;

    private readonly Thread thread;

    public Studio(string? file = null, string? folder = null)
    {
        Terminal = new()
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            In = TextReader.Null,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        };
        server = StudioServer.Start(page, file is null ? null : StudioFile.Open(file, Terminal), port: 0);
        thread = new(() => server.Run(end.Token)) { IsBackground = true };
        thread.Start();
    }

    public string Address => server.Address;

    private Terminal Terminal { get; }

    public void Dispose()
    {
        end.Cancel();
        thread.Join();
        server.Dispose();
        page.Dispose();
        Terminal.Dispose();
        end.Dispose();
    }
}

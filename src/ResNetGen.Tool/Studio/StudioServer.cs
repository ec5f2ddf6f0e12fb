using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ResNetGen.Tool.Studio;

/// <summary>Serves the page on this machine's own address, to who knows the token in it.</summary>
internal sealed class StudioServer : IDisposable
{
    private const int TokenBytes = 24;

    private const int MostTries = 20;

    private readonly HttpListener listener;

    private readonly StudioAnswers answers;

    private readonly CancellationTokenSource end = new();

    private StudioServer(HttpListener listener, StudioAnswers answers, string address)
    {
        this.listener = listener;
        this.answers = answers;
        Address = address;
    }

    /// <summary>Where the page is, with the token.</summary>
    public string Address { get; }

    /// <param name="file">Null: the page has no file.</param>
    /// <param name="port">0: a free one.</param>
    /// <exception cref="ToolException">The port is taken.</exception>
    public static StudioServer Start(StudioPage page, StudioFile? file, int port)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        for (var tries = 0; ; tries++)
        {
            var number = port == 0 ? FreePort() : port;
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{number}/");
            try
            {
                listener.Start();
                return new(listener, new(page, file, $"127.0.0.1:{number}", token), $"http://127.0.0.1:{number}/{token}/");
            }
            catch (HttpListenerException) when (port == 0 && tries < MostTries)
            {
                // Somebody took it between the question and the answer.
            }
            catch (HttpListenerException)
            {
                throw new ToolException($"Port {number} is taken, or may not be used. Leave '--port' out to get a free one.");
            }
        }
    }

    /// <summary>Answers until the user interrupts.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, end.Token);
        using var registration = stop.Token.Register(listener.Stop);
        while (!stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = listener.GetContext();
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context, stop.Token), CancellationToken.None);
        }
    }

    public void Dispose()
    {
        end.Cancel();
        ((IDisposable)listener).Dispose();
        end.Dispose();
    }

    private async Task Answer(HttpListenerContext context, CancellationToken cancellation)
    {
        try
        {
            await answers.Answer(context.Request, context.Response, cancellation);
            context.Response.Close();
        }
        catch (Exception failure) when (failure is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The browser has gone, or the command ends.
            context.Response.Abort();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

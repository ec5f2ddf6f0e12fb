using System.Net;
using System.Net.Sockets;
using System.Text;
using ResNetGen.Lab.Natives;

namespace ResNetGen.Lab.Tests.Natives.Support;

/// <summary>A source of packages on this machine, as NuGet asks for them (its protocol's version 3), with one package.</summary>
internal sealed class PackageServer : IDisposable
{
    private readonly HttpListener listener = new();

    private readonly LibTorchPackage package;

    public PackageServer(LibTorchPackage package)
    {
        this.package = package;
        Address = $"http://localhost:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public string Index => Address + "index.json";

    /// <summary>What is sent as the package.</summary>
    public byte[] Content { get; set; } = TinyPackage.Bytes;

    /// <summary>Whether the connection breaks in the middle of the package.</summary>
    public bool CutsOff { get; set; }

    /// <summary>How often the package was asked for.</summary>
    public int Downloads { get; private set; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!listener.IsListening)
                    return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        if (path == "/index.json")
            Send(context, Encoding.UTF8.GetBytes($$"""{ "version": "3.0.0", "resources": [ { "@id": "{{Address}}flat/", "@type": "PackageBaseAddress/3.0.0" } ] }"""));
        else if (path == $"/flat/{package.Id}/index.json")
            Send(context, Encoding.UTF8.GetBytes($$"""{ "versions": [ "{{package.Version}}" ] }"""));
        else if (path.EndsWith(".nupkg", StringComparison.Ordinal))
            SendPackage(context);
        else
            Send(context, [], HttpStatusCode.NotFound);
    }

    private void SendPackage(HttpListenerContext context)
    {
        Downloads++;
        if (!CutsOff)
        {
            Send(context, Content);
            return;
        }

        context.Response.ContentLength64 = Content.Length;
        context.Response.OutputStream.Write(Content.AsSpan(0, Content.Length / 2));
        context.Response.OutputStream.Flush();
        context.Response.Abort();
    }

    private static void Send(HttpListenerContext context, byte[] content, HttpStatusCode status = HttpStatusCode.OK)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentLength64 = content.Length;
        context.Response.OutputStream.Write(content);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}

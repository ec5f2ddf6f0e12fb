using System.Net;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>A web server that knows nothing but files, as any host of static pages.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener listener = new();

    public StaticServer(string folder, string path)
    {
        for (var port = 20_000 + (Environment.ProcessId % 10_000); ; port++)
        {
            try
            {
                listener.Prefixes.Clear();
                listener.Prefixes.Add($"http://127.0.0.1:{port}{path}");
                listener.Start();
                Address = $"http://127.0.0.1:{port}{path}";
                break;
            }
            catch (HttpListenerException)
            {
                // Taken: the next one.
            }
        }

        new Thread(() => Serve(folder, path.Length)) { IsBackground = true }.Start();
    }

    public string Address { get; }

    public void Dispose() => ((IDisposable)listener).Dispose();

    private void Serve(string folder, int skipped)
    {
        try
        {
            while (true)
            {
                var context = listener.GetContext();
                var name = context.Request.Url!.AbsolutePath[skipped..];
                var file = Path.Combine(folder, name.Length == 0 ? "index.html" : name);
                if (File.Exists(file))
                {
                    context.Response.ContentType = Tool.Studio.MediaTypes.Of(file);
                    context.Response.OutputStream.Write(File.ReadAllBytes(file));
                }
                else
                    context.Response.StatusCode = (int)HttpStatusCode.NotFound;
                context.Response.Close();
            }
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}

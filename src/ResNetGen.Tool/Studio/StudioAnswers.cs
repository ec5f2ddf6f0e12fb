using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ResNetGen.Tool.Rendering;

namespace ResNetGen.Tool.Studio;

/// <summary>Answers requests: who asks, what for, and what the file says.</summary>
/// <param name="page">The page's files.</param>
/// <param name="file">Null: there is none to edit.</param>
/// <param name="host">The only name under which this is asked: another one would be a page elsewhere whose name leads here.</param>
/// <param name="token">The first part of every address.</param>
internal sealed class StudioAnswers(StudioPage page, StudioFile? file, string host, string token)
{
    /// <summary>As many bytes as the compiler takes, and a little, so that it is the compiler that refuses.</summary>
    private const int MostBytes = (1 << 20) + 4096;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>With a file that is not there: an editor that saves by renaming takes it away for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public async Task Answer(HttpListenerRequest request, HttpListenerResponse response, CancellationToken cancellation)
    {
        Protect(response);
        if (Path(request) is not { } path)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        if (!IsOwn(request))
        {
            response.StatusCode = (int)HttpStatusCode.Forbidden;
            return;
        }

        switch (request.HttpMethod, path)
        {
            case ("GET", "api/file") when file is not null:
                await Try(response, () => Send(response, HttpStatusCode.OK, file.Read()));
                break;
            case ("PUT", "api/file") when file is not null:
                await Try(response, () => Save(request, response));
                break;
            case ("GET", "api/changes") when file is not null:
                await Wait(request.QueryString["version"] ?? "", response, cancellation);
                break;
            case ("GET" or "HEAD", _) when page.Find(path, TakesBrotli(request), file is not null) is { } content:
                // The address is another one at each start, so a browser may keep what it has got.
                if (content.MediaType != MediaTypes.Of("index.html"))
                    response.Headers["Cache-Control"] = "private, max-age=86400";
                if (content.IsCompressed)
                    response.AddHeader("Content-Encoding", "br");
                response.ContentType = content.MediaType;
                response.ContentLength64 = content.Bytes.Length;
                if (request.HttpMethod == "GET")
                    await response.OutputStream.WriteAsync(content.Bytes, cancellation);
                break;
            default:
                response.StatusCode = (int)HttpStatusCode.NotFound;
                break;
        }
    }

    private static void Protect(HttpListenerResponse response)
    {
        response.AddHeader("Cache-Control", "no-cache");
        response.AddHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.AddHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.AddHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.AddHeader("Referrer-Policy", "no-referrer");
        response.AddHeader("X-Content-Type-Options", "nosniff");
    }

    /// <summary>The path behind the token; null where the token is another one.</summary>
    private string? Path(HttpListenerRequest request)
    {
        var parts = (request.Url?.AbsolutePath ?? "/").Split('/', 3);
        return parts.Length == 3 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[1]), Encoding.UTF8.GetBytes(token)) ? parts[2] : null;
    }

    /// <summary>Whether it is the page that asks, not another page of the same browser.</summary>
    private bool IsOwn(HttpListenerRequest request)
    {
        var origin = request.Headers["Origin"];
        var isChange = request.HttpMethod is not ("GET" or "HEAD");
        return request.UserHostName == host
            && (origin is null ? !isChange : origin == $"http://{host}")
            && request.Headers["Sec-Fetch-Site"] is null or "same-origin" or "none";
    }

    private static bool TakesBrotli(HttpListenerRequest request) =>
        (request.Headers["Accept-Encoding"] ?? "").Split(',').Any(coding => coding.Trim().Split(';')[0] == "br");

    private async Task Save(HttpListenerRequest request, HttpListenerResponse response)
    {
        var bytes = new byte[MostBytes + 1];
        var length = await request.InputStream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
        {
            await Refuse(response, HttpStatusCode.RequestEntityTooLarge, "The text is larger than 1 MB, which is the most that a spec can have. It was not saved.");
            return;
        }

        var (now, isSaved) = file!.Write(Encoding.UTF8.GetString(bytes, 0, length), request.Headers["If-Match"] ?? "");
        await Send(response, isSaved ? HttpStatusCode.OK : HttpStatusCode.Conflict, now);
    }

    /// <summary>Answers when the file is another version than this, or is gone, or after a while with nothing.</summary>
    private async Task Wait(string version, HttpListenerResponse response, CancellationToken cancellation)
    {
        var missing = 0;
        for (var waited = TimeSpan.Zero; waited < LongestWait; waited += Look)
        {
            var now = Current();
            missing = now is null ? missing + 1 : 0;
            if ((now is not null && now != version) || missing * Look > Patience)
            {
                response.StatusCode = (int)(now is null ? HttpStatusCode.Gone : HttpStatusCode.OK);
                return;
            }

            await Task.Delay(Look, cancellation);
        }

        response.StatusCode = (int)HttpStatusCode.NoContent;
    }

    /// <summary>Null while the file is not there, or is not text.</summary>
    private string? Current()
    {
        try
        {
            return file!.Read().Id;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ToolException)
        {
            return null;
        }
    }

    private static async Task Try(HttpListenerResponse response, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (Exception failure) when (failure is ToolException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Refuse(response, HttpStatusCode.InternalServerError, failure.Message);
        }
    }

    private Task Send(HttpListenerResponse response, HttpStatusCode status, StudioVersion version) => Send(response, status, json =>
    {
        json.WriteString("name", file!.Name);
        json.WriteString("text", version.Text);
        json.WriteString("version", version.Id);
    });

    private static Task Refuse(HttpListenerResponse response, HttpStatusCode status, string error) => Send(response, status, json => json.WriteString("error", error));

    private static async Task Send(HttpListenerResponse response, HttpStatusCode status, Action<Utf8JsonWriter> content)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonText.Write(json =>
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }));
        response.StatusCode = (int)status;
        response.ContentType = MediaTypes.Json;
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
    }
}

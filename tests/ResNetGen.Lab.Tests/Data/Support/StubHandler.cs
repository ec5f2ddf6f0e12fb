using System.Net;

namespace ResNetGen.Lab.Tests.Data.Support;

/// <summary>Answers requests in place of a network.</summary>
internal sealed class StubHandler(Func<Uri, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>What was asked for, in order.</summary>
    public List<Uri> Requests { get; } = [];

    /// <summary>Has these files, by their names.</summary>
    public static StubHandler Serving(IReadOnlyDictionary<string, byte[]> files) => new(address =>
        files.TryGetValue(Path.GetFileName(address.LocalPath), out var content)
            ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) }
            : new(HttpStatusCode.NotFound));

    /// <summary>As where there is no network.</summary>
    public static StubHandler Unreachable() => new(_ => throw new HttpRequestException("Name or service not known"));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request.RequestUri!);
        return Task.FromResult(answer(request.RequestUri!));
    }
}

using System.Net.Sockets;
using System.Security.Cryptography;

namespace ResNetGen.Lab.Data.Import;

/// <summary>Fetches files, and keeps only those whose checksum agrees.</summary>
/// <param name="handler">What sends the requests.</param>
/// <param name="patience">How long a server may be silent.</param>
internal sealed class Downloader(HttpMessageHandler handler, TimeSpan patience) : IDisposable
{
    private readonly HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>The file's path in the folder.</returns>
    /// <exception cref="LabException">There is no network, the server refuses or falls silent, or the file is another than expected.</exception>
    public async Task<string> FetchAsync(Download download, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, download.File);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        string md5;
        try
        {
            md5 = await SaveAsync(download.Address, path, silence).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw new LabException($"'{download.Address}' could not be fetched: the server was silent for {patience.TotalSeconds:0} seconds.", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException or IOException { InnerException: SocketException })
        {
            throw new LabException($"'{download.Address}' could not be fetched: {failure.Message.TrimEnd('.')}.", failure);
        }

        return md5 == download.Md5
            ? path
            : throw new LabException($"'{download.Address}' has the MD5 checksum {md5}, not {download.Md5}: what came is not the file, or not all of it.");
    }

    public void Dispose() => client.Dispose();

    /// <returns>The MD5 checksum of what was saved.</returns>
    private async Task<string> SaveAsync(Uri address, string path, CancellationTokenSource silence)
    {
        silence.CancelAfter(patience);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var content = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        await using var target = new FileStream(path, FileMode.Create);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var buffer = new byte[1 << 17];
        while (await content.ReadAsync(buffer, silence.Token).ConfigureAwait(false) is > 0 and var read)
        {
            md5.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), silence.Token).ConfigureAwait(false);
            silence.CancelAfter(patience);
        }

        return Convert.ToHexStringLower(md5.GetHashAndReset());
    }
}

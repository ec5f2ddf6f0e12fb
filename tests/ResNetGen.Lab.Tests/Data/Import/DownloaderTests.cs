using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ResNetGen.Lab.Data.Import;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Data.Import;

public sealed class DownloaderTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000)));

    private static readonly Download File = new("https://localhost/path/data.bin", Convert.ToHexStringLower(MD5.HashData(Content)));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_with_the_right_checksum_is_kept_under_its_own_name()
    {
        var path = await FetchAsync(_ => Ok(new ByteArrayContent(Content)));

        Assert.Equal(folder.In("data.bin"), path);
        Assert.Equal(Content, await System.IO.File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_file_with_another_checksum_is_refused_with_both()
    {
        var failure = await Assert.ThrowsAsync<LabException>(() => FetchAsync(_ => Ok(new ByteArrayContent(Content[..^1]))));

        var md5 = Convert.ToHexStringLower(MD5.HashData(Content[..^1]));
        Assert.Equal($"'{File.Address}' has the MD5 checksum {md5}, not {File.Md5}: what came is not the file, or not all of it.", failure.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "404")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "503")]
    public async Task An_answer_of_the_server_that_is_no_file_is_told(HttpStatusCode status, string says)
    {
        var failure = await Assert.ThrowsAsync<LabException>(() => FetchAsync(_ => new(status)));

        Assert.StartsWith($"'{File.Address}' could not be fetched: ", failure.Message);
        Assert.Contains(says, failure.Message);
    }

    [Fact]
    public async Task A_missing_network_is_told()
    {
        var failure = await Assert.ThrowsAsync<LabException>(() => FetchAsync(_ => throw new HttpRequestException("Name or service not known")));

        Assert.Equal($"'{File.Address}' could not be fetched: Name or service not known.", failure.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_file_is_told()
    {
        var broken = new FailingStream(Content[..5000], () => throw new IOException("Connection reset by peer", new SocketException(104)));

        var failure = await Assert.ThrowsAsync<LabException>(() => FetchAsync(_ => Ok(new StreamContent(broken))));

        Assert.Equal($"'{File.Address}' could not be fetched: Connection reset by peer.", failure.Message);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        var silent = new FailingStream(Content[..5000], () => { });

        var failure = await Assert.ThrowsAsync<LabException>(() => FetchAsync(_ => Ok(new StreamContent(silent)), TimeSpan.FromMilliseconds(1)));

        Assert.Equal($"'{File.Address}' could not be fetched: the server was silent for 0 seconds.", failure.Message);
    }

    [Fact]
    public async Task A_user_who_interrupts_is_not_told_of_a_silent_server()
    {
        var silent = new FailingStream([], () => { });
        using var downloader = new Downloader(new StubHandler(_ => Ok(new StreamContent(silent))), TimeSpan.FromHours(1));
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => downloader.FetchAsync(File, folder.Path, source.Token));
    }

    private static HttpResponseMessage Ok(HttpContent content) => new(HttpStatusCode.OK) { Content = content };

    private async Task<string> FetchAsync(Func<Uri, HttpResponseMessage> answer, TimeSpan? patience = null)
    {
        using var downloader = new Downloader(new StubHandler(answer), patience ?? TimeSpan.FromHours(1));
        return await downloader.FetchAsync(File, folder.Path, CancellationToken.None);
    }

    /// <summary>Gives some bytes, does what it is told, and then gives nothing more, without an end.</summary>
    private sealed class FailingStream(byte[] content, Action atEnd) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                return read;
            atEnd();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}

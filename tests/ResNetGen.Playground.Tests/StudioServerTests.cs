using System.Net;
using System.Text.Json;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

/// <summary>Who may ask <c>resnetgen studio</c>, and for what. Without a browser.</summary>
public sealed class StudioServerTests : IDisposable
{
    private const string Text = "name: A\nblock: basic\nblocks: [1]\nwidth: [8]\n";

    private readonly TemporaryFolder folder = new();

    private readonly Studio studio;

    private readonly HttpClient client = new();

    public StudioServerTests()
    {
        folder.Write("a.resnet.yaml", Text);
        folder.Write("b.resnet.yaml", "secret");
        studio = new("a.resnet.yaml", folder.Path);
    }

    private string Origin => new Uri(studio.Address).GetLeftPart(UriPartial.Authority);

    public void Dispose()
    {
        client.Dispose();
        studio.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone_and_its_address_has_a_token()
    {
        var address = new Uri(studio.Address);

        Assert.Equal("127.0.0.1", address.Host);
        Assert.Matches("^/[0-9a-f]{48}/$", address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Origin + "/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Origin}/{new string('0', 48)}/api/file")).StatusCode);
    }

    [Theory]
    [InlineData("Host", "example.com")]
    [InlineData("Origin", "http://example.com")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Another_site_gets_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Address + "api/file");
        request.Headers.TryAddWithoutValidation(header, value);

        var answer = await client.SendAsync(request);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("basic", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.resnet.yaml")]
    [InlineData("../b.resnet.yaml")]
    [InlineData("%2e%2e/b.resnet.yaml")]
    [InlineData("api/file/../b.resnet.yaml")]
    public async Task No_other_file_is_served(string path) => Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(studio.Address + path)).StatusCode);

    [Fact]
    public async Task A_save_without_the_page_as_its_origin_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, studio.Address + "api/file") { Content = new StringContent("x") };
        request.Headers.TryAddWithoutValidation("If-Match", await Version());

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(Text, folder.Read("a.resnet.yaml"));
    }

    [Fact]
    public async Task A_save_over_a_version_that_the_page_has_not_seen_changes_nothing()
    {
        var seen = await Version();
        folder.Write("a.resnet.yaml", Text + "# outside\n");

        var answer = await Put("mine", seen);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("# outside", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Text + "# outside\n", folder.Read("a.resnet.yaml"));
    }

    [Fact]
    public async Task A_save_keeps_the_byte_order_mark_and_the_line_ends()
    {
        folder.Write("a.resnet.yaml", [0xEF, 0xBB, 0xBF, .. "name: A\r\n"u8]);

        Assert.Equal(HttpStatusCode.OK, (await Put("name: B\r\n", await Version())).StatusCode);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "name: B\r\n"u8], File.ReadAllBytes(folder.In("a.resnet.yaml")));
    }

    [Fact]
    public async Task A_change_is_told()
    {
        var waiting = client.GetAsync($"{studio.Address}api/changes?version={await Version()}");
        folder.Write("a.resnet.yaml", Text + "# outside\n");

        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
    }

    [Fact]
    public async Task A_browser_without_Brotli_gets_the_page_too()
    {
        var answer = await client.GetAsync(studio.Address);

        Assert.Contains("resnetgen-studio", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    private async Task<string> Version() =>
        JsonDocument.Parse(await client.GetStringAsync(studio.Address + "api/file")).RootElement.GetProperty("version").GetString()!;

    private Task<HttpResponseMessage> Put(string text, string seen)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, studio.Address + "api/file") { Content = new StringContent(text) };
        request.Headers.TryAddWithoutValidation("If-Match", seen);
        request.Headers.TryAddWithoutValidation("Origin", Origin);
        return client.SendAsync(request);
    }
}

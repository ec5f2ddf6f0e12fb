using System.Net;
using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class LoadingTests(SharedBrowser shared)
{
    [Fact]
    public void The_page_asks_its_own_host_alone()
    {
        Assert.NotEmpty(shared.Open.Requests);
        Assert.Equal([new Uri(shared.Address).Authority], shared.Open.Requests.Where(request => request.Scheme != "blob" && request.Scheme != "data").Select(request => request.Authority).Distinct());
    }

    [Fact]
    public async Task The_page_states_a_policy_that_runs_no_script_of_the_text()
    {
        var policy = await shared.Open.Page.Locator("meta[http-equiv='Content-Security-Policy']").GetAttributeAsync("content");

        Assert.Contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(shared.Open.Errors, error => error.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_opens_the_spec_again_from_any_folder_of_a_static_server()
    {
        const string Text = "title: 깊은 잔차\nname: Mine\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\nclasses: 10\n";
        await shared.Open.SetText(Text);
        await shared.Open.Choose("JSON");
        await shared.Open.Button("Copy link").ClickAsync();
        await shared.Open.Page.WaitForFunctionAsync("() => location.hash.startsWith('#spec1=')");
        var fragment = new Uri(shared.Open.Page.Url).Fragment;
        using var server = new StaticServer(RepositoryRoot.Combine("artifacts", "playground"), "/some/folder/");
        await using var context = await shared.NewContext();

        var open = await OpenPage.At(context, server.Address + fragment);

        Assert.Equal(Text, await open.Text());
        await Assertions.Expect(open.Page.Locator("#tab-Counts")).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(open.Page.Locator("#source")).ToContainTextAsync("\"network\":");
        Assert.Equal([], open.Errors);
    }
}

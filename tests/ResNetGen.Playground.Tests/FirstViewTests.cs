using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using ResNetGen.Playground.Page;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

/// <summary>What the page's file holds, to be seen before .NET and the editor are there.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstViewTests(SharedBrowser shared)
{
    private const string Begin = "<!-- the first view -->", End = "<!-- of the page -->";

    private static readonly string File = RepositoryRoot.Combine("src", "ResNetGen.Playground", "wwwroot", "index.html");

    [Fact]
    public async Task The_file_holds_what_the_page_draws_first()
    {
        var page = await System.IO.File.ReadAllTextAsync(File);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));

        var drawn = await Drawn();

        Assert.Contains("25,557,032", drawn, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
            await System.IO.File.WriteAllTextAsync(File, page[..begin] + drawn + page[end..]);
        else
            Assert.True(page[begin..end] == drawn, "index.html does not begin with what the page draws. UPDATE_SNAPSHOTS=1 writes it.");
    }

    /// <summary>Without the script that loads .NET.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("#network=ResNet18", true)]
    [InlineData("#spec1=AAAA", false)]
    public async Task Nobody_waits_for_the_table_and_nobody_sees_another_one_than_that_of_a_link(string fragment, bool hasTable)
    {
        await using var context = await shared.NewContext();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/_framework/*", route => route.AbortAsync());

        await page.GotoAsync(shared.Address + fragment);

        var table = page.Locator("#panel table.paper");
        await Assertions.Expect(table).ToHaveCountAsync(hasTable ? 1 : 0);
        if (!hasTable)
            await Assertions.Expect(page.GetByText("The compiler is being loaded …")).ToBeVisibleAsync();
        else
            await Assertions.Expect(table).ToContainTextAsync("60,192,808");
        // A button that does nothing yet cannot be pressed.
        Assert.True(await page.Locator("#app").EvaluateAsync<bool>("app => app.inert"));
    }

    [Fact]
    public async Task When_the_page_is_there_it_can_be_used() =>
        Assert.False(await shared.Open.Page.Locator("#app").EvaluateAsync<bool>("app => app.inert || app.hasAttribute('aria-busy')"));

    private static async Task<string> Drawn()
    {
        var services = new ServiceCollection().AddSingleton(new Opening()).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Workbench>()).ToHtmlString());
    }
}

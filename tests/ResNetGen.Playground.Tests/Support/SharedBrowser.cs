using Microsoft.Playwright;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>One browser and one page for all tests: loading the compiler is what takes the time.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    private Studio studio = null!;

    internal IBrowser Browser { get; private set; } = null!;

    internal OpenPage Open { get; private set; } = null!;

    internal string Address => studio.Address;

    public async Task InitializeAsync()
    {
        studio = new();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(playwright);
        Open = await OpenPage.At(await NewContext(), studio.Address);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        studio.Dispose();
    }

    internal Task<IBrowserContext> NewContext() => Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, AcceptDownloads = true, ColorScheme = ColorScheme.Light });
}

/// <summary>Tests of this collection run one after another, on one page.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "browser";
}

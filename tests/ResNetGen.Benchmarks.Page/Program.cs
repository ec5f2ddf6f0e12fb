using Microsoft.Playwright;
using ResNetGen.Benchmarks.Page;
using ResNetGen.Playground.Tests.Support;

// The page in Chromium: how long a key stroke takes, how soon it is there, how much is loaded. Or its pictures: 'pictures FOLDER'.
using var studio = new Studio();
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.Launch(playwright);
if (args is ["pictures", var folder])
    await Pictures.Take(browser, studio.Address, folder);
else
    await Measurements.Print(browser, studio.Address);

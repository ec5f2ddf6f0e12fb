using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;
using ResNetGen.Testing;

namespace ResNetGen.Benchmarks.Page;

/// <summary>Pictures of the page: in both colours, narrow and wide, with a mistake and with a comparison.</summary>
internal static class Pictures
{
    public static async Task Take(IBrowser browser, string address, string folder)
    {
        Directory.CreateDirectory(folder);
        var resnet = await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"));
        foreach (var (width, height) in new[] { (1280, 800), (360, 800), (2560, 1440) })
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
            var open = await OpenPage.At(context, address);
            await open.SetText(resnet);
            await Both(open, folder, $"table-{width}");
            await open.Choose("Drawing");
            await Both(open, folder, $"drawing-{width}");
            await open.Choose("Compare");
            await open.Page.Locator("#other").SelectOptionAsync("resnext:ResNeXt50_32x4d");
            await open.Panel.Locator(".diff").First.WaitForAsync();
            await Both(open, folder, $"compare-{width}");
            if (width == 1280)
            {
                foreach (var panel in new[] { "Layers", "C#", "JSON", "Plot" })
                {
                    await open.Choose(panel);
                    if (panel == "Plot")
                        await open.Panel.Locator(".plot img").WaitForAsync();
                    await Both(open, folder, $"{panel.Replace("#", "sharp", StringComparison.Ordinal)}-{width}");
                }

                await open.Button("Zoo").ClickAsync();
                await Both(open, folder, $"zoo-{width}");
                await open.Button("Close").ClickAsync();
            }

            await open.Choose("Table");
            await open.SetText(resnet.Replace("block: bottleneck", "block: botleneck", StringComparison.Ordinal).Replace("title: Deep", "title: größer 깊은 רשתות Deep", StringComparison.Ordinal));
            await Both(open, folder, $"error-{width}");
        }
    }

    private static async Task Both(OpenPage open, string folder, string name)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await open.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await open.Page.WaitForTimeoutAsync(700);
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{colours.ToString().ToLowerInvariant()}.png") });
        }

        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}

using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class LayoutTests(SharedBrowser shared)
{
    private const string Text = "networks:\n  A: { block: basic, blocks: [2, 2], width: [8, 16] }\n  B: { block: basic, blocks: [3, 3], width: [8, 16] }\n";

    private static readonly string[] Frame = [".bar", "#editor", ".problems", ".controls", ".tabs", "#panel"];

    private OpenPage Open => shared.Open;

    [Theory]
    [InlineData("a warning", "  B: { block: basic, blocks: [3, 3], width: [8, 16], cardinality: 1 }")]
    [InlineData("an error in one network", "  B: { block: basik, blocks: [3, 3], width: [8, 16] }")]
    [InlineData("no network at all", "  B: [")]
    [InlineData("more errors than there is room for", "  B: { a1: 1, a2: 1, a3: 1, a4: 1, a5: 1, a6: 1, a7: 1, a8: 1, a9: 1, a10: 1, a11: 1, a12: 1 }")]
    [InlineData("a very long name", "  Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: { extends: A }")]
    public async Task The_frame_stays_where_it_is_while_one_types(string kind, string line)
    {
        await Open.SetText(Text);
        await Open.Choose("Table");
        var before = await Places();

        await Open.SetText(Text.Replace("  B: { block: basic, blocks: [3, 3], width: [8, 16] }", line, StringComparison.Ordinal));

        Assert.NotEmpty(kind);
        Assert.Equal(before, await Places());
    }

    [Fact]
    public async Task The_frame_stays_where_it_is_on_a_telephone_too()
    {
        await Open.Page.SetViewportSizeAsync(360, 800);
        try
        {
            await Open.SetText(Text);
            await Open.Choose("Table");
            var before = await Places();

            await Open.SetText(Text.Replace("block: basic", "block: basik", StringComparison.Ordinal));

            Assert.Equal(before, await Places());
        }
        finally
        {
            await Open.Page.SetViewportSizeAsync(1280, 800);
        }
    }

    [Fact]
    public async Task A_view_is_printed_whole_and_dark_on_white()
    {
        await Open.SetText(await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", "resnet.resnet.yaml")));
        await Open.Choose("Table");
        await Open.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        try
        {
            await Assertions.Expect(Open.Panel.Locator("table.paper")).ToBeVisibleAsync();
            foreach (var hidden in new[] { "#editor", ".tabs", ".problems", ".actions" })
                await Assertions.Expect(Open.Page.Locator(hidden)).ToBeHiddenAsync();
            Assert.Equal("rgb(255, 255, 255)", await Style("backgroundColor"));
            Assert.Equal("rgb(31, 35, 40)", await Style("color"));
            Assert.True(await Open.Panel.EvaluateAsync<bool>("panel => getComputedStyle(panel).overflowY === 'visible' && panel.querySelector('table').getBoundingClientRect().bottom <= document.documentElement.scrollHeight + 1"));
        }
        finally
        {
            await Open.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        }
    }

    [Fact]
    public async Task All_layers_and_all_lines_of_code_are_printed()
    {
        await Open.SetText(await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", "resnet.resnet.yaml")));
        await Open.Page.Locator("#network").SelectOptionAsync("ResNet50");
        await Open.Choose("Layers");
        await Open.Page.GetByLabel("Lines for each").SelectOptionAsync("layer");
        await Assertions.Expect(Open.Panel.GetByText("layer1.0.conv1").First).ToBeVisibleAsync();
        var seen = await Open.Panel.Locator("tbody tr").CountAsync();

        var rows = await Open.Page.EvaluateAsync<int>("() => { dispatchEvent(new Event('beforeprint')); return document.querySelectorAll('#panel tbody tr').length; }");
        await Open.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");

        Assert.InRange(seen, 5, 120);
        Assert.InRange(rows, 170, 250);
        await Assertions.Expect(Open.Panel.GetByText("layer1.0.conv1").First).ToBeVisibleAsync();
        Assert.InRange(await Open.Panel.Locator("tbody tr").CountAsync(), 5, 120);
        await Open.Page.GetByLabel("Lines for each").SelectOptionAsync("stage");
        await Open.Choose("C#");
        await Open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(Open.Page.Locator(".printed")).ToContainTextAsync("class ResNet50");
        await Assertions.Expect(Open.Page.Locator(".source .monaco-editor").First).ToBeHiddenAsync();
        await Open.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Open.Choose("Table");
    }

    private Task<string> Style(string property) => Open.Page.EvaluateAsync<string>("name => getComputedStyle(document.documentElement)[name]", property);

    private Task<string[]> Places() => Open.Page.EvaluateAsync<string[]>(
        "frame => frame.map(name => { const box = document.querySelector(name).getBoundingClientRect(); return [name, box.left, box.top, box.width, box.height].join(' '); })", Frame);
}

using System.Text.Json;
using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class EditingTests(SharedBrowser shared)
{
    private const string Wrong = "name: Net\nblock: botleneck\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n";

    private OpenPage Open => shared.Open;

    [Fact]
    public async Task What_is_typed_is_compiled_and_its_numbers_appear()
    {
        await Open.Choose("Table");
        await Open.SetText("name: ResNet50\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n");
        await Assertions.Expect(Open.Panel).ToContainTextAsync("in error");
        await Open.PutCursorBehind("512]\n");

        await Open.Page.Keyboard.TypeAsync("block: bottleneck");

        await Assertions.Expect(Open.Panel).ToContainTextAsync("25,557,032");
        await Assertions.Expect(Open.Problems).ToContainTextAsync("No problems.");
    }

    [Fact]
    public async Task A_mistake_is_underlined_at_its_very_characters_and_the_quick_fix_mends_it()
    {
        await Open.SetText(Wrong);

        var markers = await Open.Page.EvaluateAsync<JsonElement>("() => monaco.editor.getModelMarkers({})");
        var marker = Assert.Single(markers.EnumerateArray());
        Assert.Equal((2, 8, 17), (marker.GetProperty("startLineNumber").GetInt32(), marker.GetProperty("startColumn").GetInt32(), marker.GetProperty("endColumn").GetInt32()));
        Assert.Contains("Did you mean 'bottleneck'?", marker.GetProperty("message").GetString(), StringComparison.Ordinal);
        await Assertions.Expect(Open.Problems).ToContainTextAsync("Did you mean 'bottleneck'?");

        await Open.PutCursorBehind("botle");
        await Open.Page.Keyboard.PressAsync("Control+.");
        await Open.Page.GetByText("Change 'botleneck' to 'bottleneck'").Last.WaitForAsync();
        await Open.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Open.Problems).ToContainTextAsync("No problems.");
        Assert.Equal(Wrong.Replace("botleneck", "bottleneck", StringComparison.Ordinal), await Open.Text());
    }

    [Fact]
    public async Task The_list_of_problems_mends_too()
    {
        await Open.SetText(Wrong);

        await Open.Button("Change 'botleneck' to 'bottleneck'").ClickAsync();

        await Assertions.Expect(Open.Problems).ToContainTextAsync("No problems.");
        Assert.Equal(Wrong.Replace("botleneck", "bottleneck", StringComparison.Ordinal), await Open.Text());
    }

    [Fact]
    public async Task Completion_offers_keys_and_hover_says_what_they_mean()
    {
        await Open.SetText("name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\nsho");
        await Open.PutCursorBehind("\nsho");

        await Open.Page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(Open.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("shortcut");
        await Open.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("\nshortcut: ", await Open.Text(), StringComparison.Ordinal);
        await Open.Page.Keyboard.PressAsync("Escape");

        await Open.PutCursorBehind("\nshort");
        await Open.Page.EvaluateAsync("() => monaco.editor.getEditors()[0].trigger('test', 'editor.action.showHover', {})");
        await Assertions.Expect(Open.Page.Locator(".monaco-hover:visible").First).ToContainTextAsync("projection_all");
        await Open.Page.Keyboard.PressAsync("Escape");
        await Open.Page.Locator(".monaco-hover:visible").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task A_title_is_text_in_any_script_and_never_markup()
    {
        await Open.Choose("Table");
        const string Title = "größer 깊은 잔차 רשתות <img src=x onerror=alert(1)>";

        await Open.SetText($"title: \"{Title}\"\nname: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n");

        await Assertions.Expect(Open.Panel.Locator("caption")).ToHaveTextAsync(Title);
        Assert.Equal(0, await Open.Panel.Locator("img").CountAsync());
        Assert.Equal("auto", await Open.Panel.Locator("caption").GetAttributeAsync("dir"));
    }

    [Fact]
    public async Task The_keyboard_alone_goes_from_the_editor_through_the_views()
    {
        await Open.SetText("name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n");
        await Open.Choose("Table");
        await Open.PutCursorBehind("name");

        await Open.Page.Keyboard.PressAsync("F6");
        await Open.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Open.Page.Locator("#tab-Drawing")).ToBeFocusedAsync();
        await Assertions.Expect(Open.Page.Locator("#tab-Drawing")).ToHaveAttributeAsync("aria-selected", "true");
        await Open.Page.Keyboard.PressAsync("F6");
        Assert.True(await Open.Page.EvaluateAsync<bool>("() => document.getElementById('editor').contains(document.activeElement)"));
    }
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(SharedBrowser shared)
{
    [Fact]
    public async Task Each_slider_has_a_name()
    {
        foreach (var name in new[] { "Input", "Classes" })
            await Assertions.Expect(shared.Open.Page.GetByRole(AriaRole.Slider, new() { Name = name })).ToHaveCountAsync(1);
    }

    /// <summary>Inside of Monaco; not this page's to write.</summary>
    private static readonly string[] Editors = [".monaco-editor", ".monaco-aria-container"];

    [Theory]
    [InlineData("Table", ColorScheme.Light)]
    [InlineData("Table", ColorScheme.Dark)]
    [InlineData("Layers", ColorScheme.Light)]
    [InlineData("Compare", ColorScheme.Dark)]
    public async Task No_rule_of_accessibility_is_broken(string panel, ColorScheme colours)
    {
        var open = shared.Open;
        await open.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await open.SetText(await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", "resnet.resnet.yaml")) + "  Wrong: { blok: basic }\n");
        await open.Choose(panel);
        if (panel == "Compare")
        {
            await open.Page.Locator("#other").SelectOptionAsync("resnet:ResNet101");
            await open.Panel.Locator(".diff").First.WaitForAsync();
        }

        var result = await open.Page.RunAxe(new AxeRunContext { Exclude = [.. Editors.Select(editor => new AxeSelector(editor))] });

        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal([], result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}

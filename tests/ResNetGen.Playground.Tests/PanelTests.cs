using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PanelTests(SharedBrowser shared)
{
    private OpenPage Open => shared.Open;

    [Fact]
    public async Task The_zoo_is_searched_and_opened()
    {
        await Open.Choose("Table");
        await Open.Button("Zoo").ClickAsync();
        await Open.Page.GetByLabel("Search the zoo").FillAsync("aggregated 32x4d");
        await Open.Page.Locator("#zoo").GetByRole(AriaRole.Button, new() { Name = "ResNeXt50_32x4d", Exact = true }).ClickAsync();

        await Assertions.Expect(Open.Page.Locator(".bar .file")).ToHaveTextAsync("resnext.resnet.yaml");
        await Assertions.Expect(Open.Panel).ToContainTextAsync("25,028,904");
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.Combine("specs", "resnext.resnet.yaml")), await Open.Text());
    }

    [Fact]
    public async Task The_sliders_show_other_images_and_classes_and_leave_the_text()
    {
        const string Text = "name: ResNet50\nblock: bottleneck\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n";
        await Open.SetText(Text);
        var figures = Open.Page.Locator(".figures");

        await Slide("#side", 320);
        await Slide("#classes", 10);
        await Assertions.Expect(figures).ToContainTextAsync("23,528,522 parameters");
        await Assertions.Expect(figures).ToContainTextAsync("2048x10x10");
        Assert.Equal(Text, await Open.Text());

        await Open.Button("As written").ClickAsync();
        await Assertions.Expect(figures).ToContainTextAsync("25,557,032 parameters · 4,089,184,256 multiply-adds · 2048x7x7");
    }

    [Fact]
    public async Task Two_networks_stand_beside_each_other_with_their_difference()
    {
        await Open.SetText("name: Mine\nblock: bottleneck\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n");
        await Open.Choose("Compare");

        await Open.Page.Locator("#other").SelectOptionAsync("resnet:ResNet101");

        await Assertions.Expect(Open.Panel).ToContainTextAsync("3, 4, 23, 3");
        await Assertions.Expect(Open.Panel).ToContainTextAsync("+18,992,128");
        await Assertions.Expect(Open.Panel).ToContainTextAsync("Neither network loads the other's as a whole.");
        await Assertions.Expect(Open.Panel.Locator("img[src^='blob:']")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_point_of_the_plot_opens_its_network()
    {
        await Open.Choose("Plot");

        var point = Open.Panel.Locator(".plot svg path").Filter(new() { HasText = "ResNeXt101_64x4d:" }).First;
        await point.ClickAsync(new() { Force = true });

        await Assertions.Expect(Open.Page.Locator(".bar .file")).ToHaveTextAsync("resnext.resnet.yaml");
        Assert.Equal("ResNeXt101_64x4d", await Open.Page.Locator("#network").InputValueAsync());
    }

    [Fact]
    public async Task A_file_of_a_hundred_networks_stays_usable()
    {
        await Open.Choose("Table");

        await Open.SetText("block: basic\nwidth: [16, 32]\nnetworks:\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"  Net{i}: {{ blocks: [{i}, 1] }}\n")));

        await Assertions.Expect(Open.Panel.GetByLabel("all 100 networks")).Not.ToBeCheckedAsync();
        await Assertions.Expect(Open.Panel.Locator("thead th")).ToHaveCountAsync(26);
        await Open.PutCursorBehind("Net1: { blocks: [1");
        await Open.Page.Keyboard.TypeAsync("7");
        await Assertions.Expect(Open.Panel).ToContainTextAsync("× 17".Replace(' ', '\u00a0'));
    }

    private Task Slide(string slider, int value) => Open.Page.Locator(slider).EvaluateAsync("(input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }", value);
}

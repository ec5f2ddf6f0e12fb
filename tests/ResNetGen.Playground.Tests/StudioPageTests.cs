using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class StudioPageTests(SharedBrowser shared)
{
    private const string Text = "name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n";

    [Fact]
    public async Task A_file_is_edited_saved_and_followed_and_neither_side_loses_an_edit()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", Text);
        using var studio = new Studio("net.resnet.yaml", folder.Path);
        await using var context = await shared.NewContext();
        var open = await OpenPage.At(context, studio.Address);
        var name = open.Page.Locator(".bar .file");
        var note = open.Page.Locator(".note");
        Assert.Equal(Text, await open.Text());

        // An edit is marked as not saved, and saved by the keyboard.
        await open.PutCursorBehind("[8]\n");
        await open.Page.Keyboard.TypeAsync("# mine");
        await Assertions.Expect(name).ToHaveTextAsync("net.resnet.yaml •");
        await open.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(note).ToHaveTextAsync("Saved net.resnet.yaml.");
        Assert.Equal(Text + "# mine", folder.Read("net.resnet.yaml"));

        // Without edits of its own the page follows the file.
        folder.Write("net.resnet.yaml", Text + "# outside\n");
        await Assertions.Expect(note).ToContainTextAsync("changed outside");
        Assert.Equal(Text + "# outside\n", await open.Text());

        // With edits that are not saved, both texts are shown; the page's own is kept, and saved when asked.
        await open.PutCursorBehind("# outside");
        await open.Page.Keyboard.TypeAsync(" and mine");
        await Assertions.Expect(name).ToHaveTextAsync("net.resnet.yaml •");
        folder.Write("net.resnet.yaml", Text + "# again\n");
        await Assertions.Expect(open.Page.Locator("#both")).ToContainTextAsync("again");
        await Assertions.Expect(open.Page.Locator("#both")).ToContainTextAsync("mine");
        Assert.Equal(Text + "# outside and mine\n", await open.Text());
        Assert.Equal(Text + "# again\n", folder.Read("net.resnet.yaml"));
        await open.Button("Keep this page's text").ClickAsync();
        await open.Button("Save").ClickAsync();
        await Assertions.Expect(note).ToHaveTextAsync("Saved net.resnet.yaml.");
        Assert.Equal(Text + "# outside and mine\n", folder.Read("net.resnet.yaml"));

        // The other choice takes the file's text, and undo brings the page's back.
        await open.PutCursorBehind("# outside");
        await open.Page.Keyboard.TypeAsync("!");
        folder.Write("net.resnet.yaml", Text);
        await open.Button("Take the file's text").ClickAsync();
        await open.Page.WaitForFunctionAsync("text => monaco.editor.getModels()[0].getValue() === text", Text);
        await Assertions.Expect(name).ToHaveTextAsync("net.resnet.yaml");
        await open.Page.Locator("#editor .view-lines").ClickAsync();
        await open.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal(Text + "# outside! and mine\n", await open.Text());
        Assert.Equal([], open.Errors.Where(error => !error.Contains("409", StringComparison.Ordinal)));
    }
}

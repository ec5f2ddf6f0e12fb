using Microsoft.Playwright;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

[Collection(BrowserCollection.Name)]
public sealed class StudioPageTests(SharedBrowser shared)
{
    private const string Text = "name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n";

    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_is_not_called_saved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", Text);
        using var studio = new Studio("net.resnet.yaml", folder.Path);
        await using var context = await shared.NewContext();
        var open = await OpenPage.At(context, studio.Address);
        await open.Page.RouteAsync("**/api/file", async route =>
        {
            var answer = await route.FetchAsync();
            if (route.Request.Method == "PUT")
                await Task.Delay(1500);
            await route.FulfillAsync(new() { Response = answer });
        });

        await open.PutCursorBehind("[8]\n");
        await open.Page.Keyboard.TypeAsync("# a");
        await open.Page.Keyboard.PressAsync("Control+s");
        await open.Page.WaitForTimeoutAsync(300);
        await open.Page.Keyboard.TypeAsync("bc");

        await Assertions.Expect(open.Page.Locator(".note")).ToHaveTextAsync("Saved net.resnet.yaml.");
        await Assertions.Expect(open.Page.Locator(".bar .file")).ToHaveTextAsync("net.resnet.yaml •");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => onbeforeunload !== null"));
        Assert.Equal(Text + "# a", folder.Read("net.resnet.yaml"));
        Assert.Equal(Text + "# abc", await open.Text());
        await Assertions.Expect(open.Page.Locator(".conflict")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_keeps_its_line_ends_and_a_change_of_them_outside_is_not_a_conflict()
    {
        using var folder = new TemporaryFolder();
        const string Mixed = "name: Net\r\nblock: basic\nblocks: [1]\r\nwidth: [8]\r\n";
        folder.Write("net.resnet.yaml", Mixed);
        using var studio = new Studio("net.resnet.yaml", folder.Path);
        await using var context = await shared.NewContext();
        var open = await OpenPage.At(context, studio.Address);
        var note = open.Page.Locator(".note");

        await open.PutCursorBehind("[8]");
        await open.Page.Keyboard.TypeAsync(" # mine");
        await open.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(note).ToHaveTextAsync("Saved net.resnet.yaml.");
        Assert.Equal(Mixed.Replace("[8]", "[8] # mine", StringComparison.Ordinal), folder.Read("net.resnet.yaml"));

        folder.Write("net.resnet.yaml", Text);
        await Assertions.Expect(note).ToContainTextAsync("changed outside");
        folder.Write("net.resnet.yaml", Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "# more\r\n");
        await open.Page.WaitForFunctionAsync("() => monaco.editor.getModels()[0].getValue().includes('# more')");
        await Assertions.Expect(open.Page.Locator(".conflict")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_conflict_ends_when_the_file_holds_what_the_page_does_and_a_file_that_went_is_written_again()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", Text);
        using var studio = new Studio("net.resnet.yaml", folder.Path);
        await using var context = await shared.NewContext();
        var open = await OpenPage.At(context, studio.Address);
        var note = open.Page.Locator(".note");
        await open.PutCursorBehind("[8]\n");
        await open.Page.Keyboard.TypeAsync("# mine");
        folder.Write("net.resnet.yaml", Text + "# one\n");
        await Assertions.Expect(open.Page.Locator(".conflict")).ToHaveCountAsync(1);

        folder.Write("net.resnet.yaml", Text + "# mine");
        await Assertions.Expect(open.Page.Locator(".conflict")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Page.Locator(".bar .file")).ToHaveTextAsync("net.resnet.yaml");

        File.Delete(folder.In("net.resnet.yaml"));
        await Assertions.Expect(note).ToContainTextAsync("is no longer there");
        await open.Button("Save").ClickAsync();
        await Assertions.Expect(note).ToHaveTextAsync("Saved net.resnet.yaml.");
        Assert.Equal(Text + "# mine", folder.Read("net.resnet.yaml"));
    }

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

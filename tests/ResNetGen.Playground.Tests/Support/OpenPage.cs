using Microsoft.Playwright;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>The page in a browser, and what it asked for and complained about.</summary>
internal sealed class OpenPage(IPage page)
{
    /// <summary>A machine that builds other things at the same time is slow.</summary>
    public const int Patience = 60_000;

    public IPage Page => page;

    /// <summary>Exceptions of scripts, and what the browser writes in red.</summary>
    public List<string> Errors { get; } = [];

    public List<Uri> Requests { get; } = [];

    public ILocator Panel => page.Locator("#panel");

    public ILocator Problems => page.Locator(".problems");

    public static async Task<OpenPage> At(IBrowserContext context, string address)
    {
        var open = new OpenPage(await context.NewPageAsync());
        open.Page.SetDefaultTimeout(Patience);
        open.Page.PageError += (_, error) => open.Errors.Add(error);
        open.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                open.Errors.Add(message.Text);
        };
        open.Page.Request += (_, request) => open.Requests.Add(new(request.Url));
        await open.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await open.Page.Locator("#app:not([inert]) #editor .view-lines").WaitForAsync();
        return open;
    }

    public Task<string> Text() => page.EvaluateAsync<string>("() => monaco.editor.getModels()[0].getValue()");

    /// <summary>Puts a text into the editor, as pasting over all of it does, and waits until it is compiled.</summary>
    public async Task SetText(string text)
    {
        var before = await Compilations();
        var isOther = await page.EvaluateAsync<bool>("text => { const model = monaco.editor.getModels()[0]; const isOther = model.getValue() !== text; model.setValue(text); return isOther; }", text);
        if (isOther)
            await page.WaitForFunctionAsync("count => performance.getEntriesByName('compile').length > count", before);
    }

    /// <summary>Puts the cursor behind the first place of these words.</summary>
    public Task PutCursorBehind(string words) => page.EvaluateAsync(
        "words => { const editor = monaco.editor.getEditors()[0], model = editor.getModel(); editor.setPosition(model.getPositionAt(model.getValue().indexOf(words) + words.length)); editor.focus(); }", words);

    public Task Choose(string panel) => page.GetByRole(AriaRole.Tab, new() { Name = panel, Exact = true }).ClickAsync();

    /// <summary>What a click downloads.</summary>
    public async Task<byte[]> Download(ILocator button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private Task<int> Compilations() => page.EvaluateAsync<int>("() => performance.getEntriesByName('compile').length");
}

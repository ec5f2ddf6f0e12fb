using Microsoft.JSInterop;

namespace ResNetGen.Playground.Page;

/// <summary>How the page was opened. It is read before the page is first drawn, so that the page is drawn once; what is not read yet is a page without a link and a file.</summary>
public sealed class Opening
{
    /// <summary>Null: there is none; the page is drawn as text.</summary>
    public Browser? Browser { get; private set; }

    public StartState State { get; private set; } = new("", IsDark: false, IsStudio: false);

    /// <summary>The file of <c>resnetgen studio</c>; null: there is none.</summary>
    public StudioFile? File { get; private set; }

    public async Task Read(IJSRuntime scripts)
    {
        Browser = new(await scripts.InvokeAsync<IJSObjectReference>("import", "./js/page.js"));
        State = await Browser.State();
        File = State.IsStudio ? await Browser.ReadFile() : null;
    }
}

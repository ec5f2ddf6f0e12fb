using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Language;
using ResNetGen.Playground.Panels;
using ResNetGen.Playground.Zoo;

namespace ResNetGen.Playground.Page;

/// <summary>The whole page. What it shows is the <see cref="Workspace"/>'s; this connects it with the editor, the buttons and the file of <c>resnetgen studio</c>.</summary>
public sealed partial class Workbench : ComponentBase, IDisposable
{
    private readonly Workspace workspace = new();

    [Inject]
    private Opening Opening { get; set; } = null!;

    private DotNetObjectReference<Workbench>? self;

    /// <summary>Null until the editor is there.</summary>
    private Browser? browser;

    private PlotPanel? plot;

    private bool isZooOpen;

    private string note = "The compiler is being loaded …";

    /// <summary>The file as it was when it was last read or saved; null: the page has no file.</summary>
    private StudioFile? studio;

    private StudioFile? conflict;

    private bool isUnsaved;

    /// <summary>The editor shows marks.</summary>
    private bool isMarked;

    private string Missing => workspace.Document switch
    {
        { Failure: { } failure } => failure,
        { Networks.Count: 0 } => "The text has no network yet. What is missing stands below the editor.",
        _ when workspace.Side is not null => $"{workspace.Network?.Name} does not take images of {workspace.Side} pixels, or is in error.",
        _ => $"{workspace.Network?.Name ?? "The network"} is in error. What is wrong stands below the editor.",
    };

    public void Dispose() => self?.Dispose();

    /// <summary>The page's first view is a whole one, before the editor is there.</summary>
    protected override void OnInitialized()
    {
        workspace.IsDark = Opening.State.IsDark;
        if (Opening.File is { } file)
            Adopt(file);
        else
            workspace.Start(Opening.State.Fragment);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Opening.Browser is not { } opened)
            return;
        self = DotNetObjectReference.Create(this);
        await opened.Start(self, SpecKeyNames.All);
        browser = opened;
        await browser.SetText(workspace.Document.Text);
        await Mark();
        if (studio is not null)
            await browser.Watch(studio.Version);
        note = "";
        StateHasChanged();
        await browser.Ready();
    }

    /// <summary>The editor's text has changed.</summary>
    [JSInvokable]
    public async Task TextChanged(string text)
    {
        if (text != workspace.Document.Text)
            workspace.SetText(text);
        note = "";
        await Mark();
        await SetUnsaved(studio is not null && text != studio.Text);
        StateHasChanged();
    }

    /// <summary>The browser's colours have changed.</summary>
    [JSInvokable]
    public void ThemeChanged(bool isDark)
    {
        workspace.IsDark = isDark;
        StateHasChanged();
    }

    /// <summary>The address has another fragment: a link was followed.</summary>
    [JSInvokable]
    public async Task LinkOpened(string fragment)
    {
        if (browser is null || SharedLink.Read(fragment) is not { } link || link.Text == workspace.Document.Text)
            return;
        workspace.Open(link);
        await TextReplaced();
    }

    [JSInvokable]
    public IReadOnlyList<string>? HoverAt(int offset, string text) => HoverOf(offset, text)?.Lines;

    /// <summary>Start and end of the word that <see cref="HoverAt"/> is about.</summary>
    [JSInvokable]
    public int[]? HoverRange(int offset, string text) => HoverOf(offset, text) is { } hover ? [hover.Start, hover.End] : null;

    [JSInvokable]
    public object CompleteAt(int offset, string text)
    {
        var list = CompletionList.At(text, offset);
        return new { list.Start, Items = list.Items };
    }

    /// <summary>The file of <c>resnetgen studio</c> is another than the page knows.</summary>
    [JSInvokable]
    public async Task FileChanged()
    {
        if (browser is null || studio is null || await browser.ReadFile() is not { } file || file.Version == studio.Version || file.Version == conflict?.Version)
            return;
        var text = await browser.Text();
        if (text == file.Text || text == studio.Text)
        {
            Adopt(file);
            await browser.Watch(file.Version);
            if (text != file.Text)
            {
                await TextReplaced();
                note = "The file was changed outside; this is its new text.";
            }

            await SetUnsaved(false);
        }
        else
            await ShowConflict(file);
        StateHasChanged();
    }

    /// <summary>Saves, by the button or by the keyboard.</summary>
    [JSInvokable]
    public async Task SaveToFile()
    {
        if (browser is null || studio is null)
            return;
        var text = await browser.Text();
        var answer = await browser.WriteFile(text, studio.Version);
        if (answer.Saved is { } version)
        {
            studio = studio with { Text = text, Version = version };
            note = $"Saved {studio.Name}.";
            await browser.Watch(version);
            await SetUnsaved(false);
        }
        else if (answer.Conflict is { } file)
            await ShowConflict(file);
        else
            note = answer.Error ?? "";
        StateHasChanged();
    }

    private Hover? HoverOf(int offset, string text) => Hover.At(text == workspace.Document.Text ? workspace.Document : SpecDocument.Compile(text), offset);

    private void Adopt(StudioFile file)
    {
        studio = file;
        workspace.Path = file.Name;
        workspace.SetText(file.Text);
    }

    private async Task ShowConflict(StudioFile file)
    {
        conflict = file;
        StateHasChanged();
        await Task.Yield();
        await browser!.ShowBoth(file.Text, await browser.Text());
    }

    /// <summary>The page's text stays, and is saved over the file's new one when the user says so.</summary>
    private async Task KeepMine()
    {
        studio = conflict! with { Name = studio!.Name };
        conflict = null;
        note = "This page's text is kept. Save puts it in the place of the file's.";
        await browser!.Watch(studio.Version);
    }

    private async Task TakeTheirs()
    {
        var file = conflict!;
        conflict = null;
        Adopt(file);
        await browser!.Watch(file.Version);
        await TextReplaced();
        await SetUnsaved(false);
        note = "The file's text. Undo brings back what was here.";
    }

    private async Task SetUnsaved(bool value)
    {
        if (isUnsaved == value)
            return;
        isUnsaved = value;
        await browser!.SetUnsaved(value);
    }

    private async Task OpenFromZoo((ZooFile File, string? Network) choice)
    {
        workspace.Open(choice.File, choice.Network);
        if (studio is not null)
            workspace.Path = studio.Name;
        await CloseZoo();
        await TextReplaced();
    }

    private async Task TextReplaced()
    {
        await browser!.SetText(workspace.Document.Text);
        await Mark();
        await SetUnsaved(studio is not null && workspace.Document.Text != studio.Text);
        StateHasChanged();
    }

    private async Task Mark()
    {
        var diagnostics = workspace.Document.Diagnostics;
        // As most key strokes leave it.
        if (!isMarked && diagnostics.Count == 0)
            return;
        isMarked = diagnostics.Count > 0;
        await browser!.Mark([.. diagnostics.Select(Marker.Of)]);
    }

    private async Task OpenZoo()
    {
        isZooOpen = true;
        StateHasChanged();
        await browser!.OpenDialog("zoo");
    }

    private async Task CloseZoo()
    {
        isZooOpen = false;
        await browser!.CloseDialog("zoo");
    }

    private async Task Share()
    {
        var isCopied = await browser!.Share(workspace.Link(await browser.Text()).Write());
        note = isCopied ? "The link is copied. It holds the whole spec." : "The address holds the whole spec: copy it from there.";
    }

    private Task Go(Diagnostic diagnostic) => browser!.Go(diagnostic.Span.StartPosition.Line + 1, diagnostic.Span.StartPosition.Column + 1);

    private async Task Fix(SuggestedEdit edit)
    {
        workspace.SetText(edit.ApplyTo(workspace.Document.Text));
        await TextReplaced();
    }

    private void Say(string text) => note = text;

    private void Show() => StateHasChanged();

    private void Choose(Panel panel) => workspace.Panel = panel;

    private async Task MoveTab(KeyboardEventArgs press)
    {
        var panels = Enum.GetValues<Panel>();
        var index = Array.IndexOf(panels, workspace.Panel);
        Panel? next = press.Key switch
        {
            "ArrowRight" => panels[(index + 1) % panels.Length],
            "ArrowLeft" => panels[(index + panels.Length - 1) % panels.Length],
            "Home" => panels[0],
            "End" => panels[^1],
            _ => null,
        };
        if (next is not { } panel)
            return;
        Choose(panel);
        await browser!.Focus($"tab-{panel}");
    }
}

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
    private const string DamagedLink = "The link was cut or changed on its way, so its spec is not shown.";

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

    private bool isSaving;

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
            workspace.Start(Opening.State.Fragment, Opening.State.Draft);
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
        note = Opening.State switch
        {
            { IsStudio: true } when studio is null => "The file cannot be read. Load this page again when it is there and is text.",
            { Fragment: var fragment } when studio is null && SharedLink.IsOne(fragment) && SharedLink.Read(fragment) is null => DamagedLink,
            _ => "",
        };
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
        await SetUnsaved(text);
        StateHasChanged();
    }

    /// <summary>The browser's colours have changed.</summary>
    [JSInvokable]
    public void ThemeChanged(bool isDark)
    {
        workspace.IsDark = isDark;
        StateHasChanged();
    }

    /// <summary>The page is about to be printed, or has been: what is drawn here is what is printed.</summary>
    [JSInvokable]
    public void Print(bool isPrinted)
    {
        workspace.IsPrinted = isPrinted;
        StateHasChanged();
    }

    /// <summary>The address has another fragment: a link was followed.</summary>
    [JSInvokable]
    public async Task LinkOpened(string fragment)
    {
        if (browser is null)
            return;
        if (SharedLink.Read(fragment) is { } link)
        {
            workspace.Open(link);
            if (studio is not null)
                workspace.Path = studio.Name;
            note = "";
            await TextReplaced();
        }
        else if (SharedLink.IsOne(fragment))
        {
            note = DamagedLink;
            StateHasChanged();
        }
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
        // What the page itself saves is asked for again when it is saved.
        if (browser is null || studio is null || isSaving || await browser.ReadFile() is not { } file || isSaving)
            return;
        var text = await browser.Text();
        if (file.Version == studio.Version)
            conflict = null;
        else if (LineEnds.AreAllThatDiffers(text, file.Text) || LineEnds.AreAllThatDiffers(text, studio.Text))
        {
            conflict = null;
            Adopt(file);
            await browser.Watch(file.Version);
            if (!LineEnds.AreAllThatDiffers(text, file.Text))
                note = "The file was changed outside; this is its new text.";
            await TextReplaced();
        }
        else if (file.Version != conflict?.Version)
            await ShowConflict(file);
        StateHasChanged();
    }

    /// <summary>The file cannot be followed: it is not there any more, or nobody answers.</summary>
    [JSInvokable]
    public void FileLost(bool isGone)
    {
        note = isGone
            ? $"{studio?.Name} is not there any more, or is not text any more. This page still has its text; Save writes it again where there is no file."
            : "resnetgen studio does not answer: nothing can be saved. Start it again; the text is still here.";
        StateHasChanged();
    }

    /// <summary>Saves, by the button or by the keyboard.</summary>
    [JSInvokable]
    public async Task SaveToFile()
    {
        if (browser is null || studio is null || isSaving)
            return;
        isSaving = true;
        try
        {
            var text = LineEnds.AsIn(studio.Text, await browser.Text());
            var answer = await browser.WriteFile(text, studio.Version);
            if (answer.Saved is { } version)
            {
                (studio, conflict) = (studio with { Text = text, Version = version }, null);
                note = $"Saved {studio.Name}.";
                await browser.Watch(version);
                // Somebody may have gone on typing.
                await SetUnsaved(await browser.Text());
            }
            else if (answer.Conflict is { } file)
                await ShowConflict(file);
            else
                note = answer.Error ?? "";
        }
        finally
        {
            isSaving = false;
        }

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
        // It may have changed again.
        var file = await browser!.ReadFile() ?? conflict!;
        conflict = null;
        Adopt(file);
        await browser!.Watch(file.Version);
        await TextReplaced();
        note = "The file's text. Undo brings back what was here.";
    }

    /// <param name="text">The editor's.</param>
    private async Task SetUnsaved(string text)
    {
        if (studio is null)
            return;
        isUnsaved = !LineEnds.AreAllThatDiffers(text, studio.Text);
        await browser!.SetUnsaved(isUnsaved);
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
        await SetUnsaved(workspace.Document.Text);
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
        // Somebody may have typed since this list was made: the same remedy has another place then.
        var text = await browser!.Text();
        if (text != workspace.Document.Text)
        {
            workspace.SetText(text);
            edit = workspace.Document.Diagnostics.Select(diagnostic => diagnostic.Edit).FirstOrDefault(other => other?.Title == edit.Title && other.Replacement == edit.Replacement)!;
        }

        if (edit is not null)
            workspace.SetText(edit.ApplyTo(text));
        await TextReplaced();
    }

    private void Say(string text) => note = text;

    private void Show() => StateHasChanged();

    private void ChooseNetwork(string name) => workspace.NetworkName = name;

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

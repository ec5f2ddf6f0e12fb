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

    private Hover? HoverOf(int offset, string text) => Hover.At(text == workspace.Document.Text ? workspace.Document : SpecDocument.Compile(text), offset);

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
        SuggestedEdit? here = edit;
        if (text != workspace.Document.Text)
        {
            workspace.SetText(text);
            here = workspace.Document.Diagnostics.Select(diagnostic => diagnostic.Edit).FirstOrDefault(other => other?.Title == edit.Title && other.Replacement == edit.Replacement);
        }

        if (here is not null)
            workspace.SetText(here.ApplyTo(text));
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

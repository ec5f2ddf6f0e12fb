using System.Text;
using Microsoft.JSInterop;
using ResNetGen.Playground.Files;
using ResNetGen.Playground.Language;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Playground.Page;

/// <summary>What the page asks of the browser, by the functions of <c>js/page.js</c>.</summary>
public sealed class Browser(IJSObjectReference module)
{
    public Task<StartState> State() => module.InvokeAsync<StartState>("opened").AsTask();

    /// <summary>Makes the editor.</summary>
    public Task Start<T>(DotNetObjectReference<T> page, IReadOnlyList<string> keys)
        where T : class => module.InvokeVoidAsync("start", page, keys).AsTask();

    /// <summary>Lets the page be used.</summary>
    public Task Ready() => module.InvokeVoidAsync("ready").AsTask();

    /// <summary>Puts a text in the editor's place, as an edit that can be undone.</summary>
    public Task SetText(string text) => module.InvokeVoidAsync("setText", text).AsTask();

    public Task<string> Text() => module.InvokeAsync<string>("getText").AsTask();

    public Task Mark(IReadOnlyList<Marker> markers) => module.InvokeVoidAsync("setMarkers", markers).AsTask();

    public Task Go(int line, int column) => module.InvokeVoidAsync("reveal", line, column).AsTask();

    public Task ShowSource(string text, string language) => module.InvokeVoidAsync("showSource", text, language).AsTask();

    public Task ShowBoth(string mine, string theirs) => module.InvokeVoidAsync("showBoth", mine, theirs).AsTask();

    public Task OpenDialog(string id) => module.InvokeVoidAsync("openDialog", id).AsTask();

    public Task CloseDialog(string id) => module.InvokeVoidAsync("closeDialog", id).AsTask();

    public Task Focus(string id) => module.InvokeVoidAsync("focus", id).AsTask();

    /// <summary>Shows a picture in an image: never as a part of the page.</summary>
    public Task ShowPicture(string id, Picture? picture) => module.InvokeVoidAsync("showPicture", id, picture is null ? null : SvgPicture.Write(picture)).AsTask();

    public Task Save(OutputFile file) => module.InvokeVoidAsync("saveFile", file.Name, file.MediaType, file.Content).AsTask();

    /// <summary>Draws a picture on a canvas with two pixels for one, as the command does, and saves that.</summary>
    public Task SavePng(string name, Picture picture) => module.InvokeVoidAsync("savePng", name, SvgPicture.Write(picture), picture.Width, picture.Height, 2).AsTask();

    public Task SaveSvg(string name, Picture picture) => Save(new(name, "image/svg+xml", Encoding.UTF8.GetBytes(SvgPicture.Write(picture))));

    /// <summary>Puts the fragment into the address, and the address into the clipboard.</summary>
    /// <returns>False: the browser refuses the clipboard; the address has the link all the same.</returns>
    public Task<bool> Share(string fragment) => module.InvokeAsync<bool>("share", fragment).AsTask();

    public Task<StudioFile?> ReadFile() => module.InvokeAsync<StudioFile?>("readFile").AsTask();

    public Task<StudioAnswer> WriteFile(string text, string version) => module.InvokeAsync<StudioAnswer>("writeFile", text, version).AsTask();

    public Task Watch(string version) => module.InvokeVoidAsync("watchFile", version).AsTask();

    public Task SetUnsaved(bool isUnsaved) => module.InvokeVoidAsync("setUnsaved", isUnsaved).AsTask();
}

/// <summary>How the page was opened.</summary>
/// <param name="Fragment">Of its address.</param>
/// <param name="IsStudio">It was served by <c>resnetgen studio</c> with a file.</param>
/// <param name="Draft">What was typed before it was loaded again; null: nothing, or it was opened anew.</param>
public sealed record StartState(string Fragment, bool IsDark, bool IsStudio, string? Draft = null);

/// <summary>The file that <c>resnetgen studio</c> was given.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Version">Of its content: an edit is saved over the version that it was made in.</param>
public sealed record StudioFile(string Name, string Text, string Version);

/// <summary>What came of saving.</summary>
/// <param name="Saved">The version that is in the file now; null: not saved.</param>
/// <param name="Conflict">What the file holds, where somebody else has changed it; null: nobody has.</param>
/// <param name="Error">Why nothing was saved; null: no error.</param>
public sealed record StudioAnswer(string? Saved, StudioFile? Conflict, string? Error);

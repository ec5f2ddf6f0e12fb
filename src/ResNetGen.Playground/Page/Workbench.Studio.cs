using Microsoft.JSInterop;
using ResNetGen.Playground.Documents;

namespace ResNetGen.Playground.Page;

/// <summary>The file of <c>resnetgen studio</c>: followed, saved, and never written over what somebody else has put into it.</summary>
public sealed partial class Workbench
{
    /// <summary>The file as it was when it was last read or saved; null: the page has no file.</summary>
    private StudioFile? studio;

    private StudioFile? conflict;

    private bool isUnsaved;

    private bool isSaving;

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
            ? $"{studio?.Name} is no longer there, or is no longer text. This page still has its text; Save writes it again where there is no file."
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
}

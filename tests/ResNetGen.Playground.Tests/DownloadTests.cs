using System.Text;
using Microsoft.Playwright;
using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Tests.Support;

namespace ResNetGen.Playground.Tests;

/// <summary>What the page downloads is what the command writes, byte for byte.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DownloadTests(SharedBrowser shared)
{
    /// <summary>The page's name for a text that no file is behind.</summary>
    private const string FileName = "spec.resnet.yaml";

    private const string Text =
        "title: 작은 네트워크\nnetworks:\n  Small: { stem: cifar, input: 3x32x32, classes: 10, block: basic, blocks: [1, 1], width: [8, 16] }\n  Other: { extends: Small, block: bottleneck }\n";

    public static TheoryData<string, string, string[]> Kinds { get; } = new()
    {
        { "Table", "Markdown", ["table", FileName, "--format", "markdown"] },
        { "Table", "LaTeX", ["table", FileName, "--format", "latex"] },
        { "Table", "CSV", ["table", FileName, "--format", "csv"] },
        { "Drawing", "SVG", ["draw", FileName, "Small", "--format", "svg"] },
        { "C#", "Small.g.cs", ["emit", FileName, "Small"] },
        { "PyTorch", "Small.py", ["emit", FileName, "Small", "--target", "pytorch"] },
        { "PyTorch", "Small.onnx", ["export", FileName, "Small", "--init", "0", "--to", "onnx"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_download_is_what_the_command_writes(string panel, string button, string[] command)
    {
        await Prepare(panel);

        var content = await shared.Open.Download(shared.Open.Button(button));

        var expected = ToolOutput.Of(Text, FileName, Output(button), command);
        Assert.True(expected.AsSpan().SequenceEqual(content), $"{button}: {content.Length} bytes, and the command's are {expected.Length}.\n{Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(600, content.Length)))}");
    }

    [Fact]
    public async Task The_counts_and_the_layers_are_those_of_the_summary()
    {
        await Prepare("JSON");
        Assert.Equal(ToolOutput.Printed(Text, FileName, "summary", FileName, "Small", "--json"), Encoding.UTF8.GetString(await shared.Open.Download(shared.Open.Button("Small.json"))));

        await shared.Open.Choose("Layers");
        Assert.Equal(ToolOutput.Printed(Text, FileName, "summary", FileName, "Small", "--csv"), Encoding.UTF8.GetString(await shared.Open.Download(shared.Open.Button("CSV"))));
    }

    /// <summary>Two painters smooth edges and letters in two ways; the boxes, lines and colours are the same.</summary>
    [Fact]
    public async Task A_PNG_has_the_pixels_of_the_command_s_but_for_smoothing()
    {
        await Prepare("Drawing");
        var mine = await shared.Open.Download(shared.Open.Button("PNG"));
        var theirs = ToolOutput.Of(Text, FileName, "small.png", "draw", FileName, "Small");

        var different = await shared.Open.Page.EvaluateAsync<double>(
            """
            async ([one, other]) => {
                const pixels = async data => {
                    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))], { type: 'image/png' }));
                    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
                    canvas.getContext('2d').drawImage(bitmap, 0, 0);
                    return canvas.getContext('2d').getImageData(0, 0, bitmap.width, bitmap.height);
                };
                const [a, b] = [await pixels(one), await pixels(other)];
                if (a.width !== b.width || a.height !== b.height) return 1;
                let count = 0;
                for (let i = 0; i < a.data.length; i += 4)
                    if (Math.max(...[0, 1, 2].map(c => Math.abs(a.data[i + c] - b.data[i + c]))) > 48) count++;
                return count / (a.data.length / 4);
            }
            """,
            new[] { Convert.ToBase64String(mine), Convert.ToBase64String(theirs) });

        Assert.InRange(different, 0, 0.03);
    }

    [Fact]
    public async Task A_network_that_is_too_large_for_ONNX_says_the_limit_and_the_command()
    {
        await shared.Open.SetText("name: ResNet50\nblock: bottleneck\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n");
        await shared.Open.Choose("PyTorch");

        await Assertions.Expect(shared.Open.Panel).ToContainTextAsync("up to 12 M parameters");
        await Assertions.Expect(shared.Open.Panel).ToContainTextAsync("resnetgen export");
        Assert.Equal(0, await shared.Open.Button("ResNet50.onnx").CountAsync());
    }

    private async Task Prepare(string panel)
    {
        var open = shared.Open;
        await OpenEmptyLink();
        await open.SetText(Text);
        await open.Choose(panel);
        await open.Page.Locator("#network").SelectOptionAsync("Small");
    }

    /// <summary>A text of a link has the page's own name for its file.</summary>
    private async Task OpenEmptyLink()
    {
        var link = new SharedLink("name: Empty\n").Write();
        await shared.Open.Page.EvaluateAsync("hash => { location.hash = hash; }", link);
        await Assertions.Expect(shared.Open.Page.Locator(".bar .file")).ToHaveTextAsync(FileName);
    }

    private static string Output(string button) => button switch
    {
        "Markdown" => "a.md",
        "LaTeX" => "a.tex",
        "CSV" => "a.csv",
        "SVG" => "a.svg",
        _ => button,
    };
}

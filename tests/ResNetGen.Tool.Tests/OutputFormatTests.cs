using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ResNetGen.Tool.Tests.Support;
using SkiaSharp;

namespace ResNetGen.Tool.Tests;

/// <summary>What is in a file is what the ending of its name says.</summary>
public class OutputFormatTests
{
    [Theory]
    [InlineData("draw resnet18", "a.svg", "<svg xmlns")]
    [InlineData("draw resnet18", "deep/er/a.SVG", "<svg xmlns")]
    [InlineData("draw resnet18", "a.png", "\u0089PNG\r\n\u001a\n")]
    [InlineData("draw resnet18", "a.pdf", "%PDF-1")]
    [InlineData("draw resnet18", "a.mmd", "%%{init")]
    [InlineData("draw resnet18", "a.md", "```mermaid\n%%{init")]
    [InlineData("plot tiny.resnet.yaml", "a.svg", "<svg xmlns")]
    [InlineData("plot tiny.resnet.yaml", "a.png", "\u0089PNG\r\n\u001a\n")]
    [InlineData("plot tiny.resnet.yaml", "a.pdf", "%PDF-1")]
    [InlineData("table resnet18", "a.txt", "Deep Residual Learning")]
    [InlineData("table resnet18", "a.md", "Deep Residual Learning")]
    [InlineData("table resnet18", "a.html", "<!DOCTYPE html>")]
    [InlineData("table resnet18", "a.tex", "% needs")]
    [InlineData("table resnet18", "a.csv", "layer,output,ResNet18")]
    [InlineData("table resnet18", "a.json", "{")]
    [InlineData("draw resnet18 --format png", "a.picture", "\u0089PNG")]
    public void The_ending_of_the_name_decides_what_is_written(string command, string name, string start)
    {
        var content = Written(command, name);

        Assert.StartsWith(start, Encoding.Latin1.GetString(content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draw resnet18", "x.gif", ".svg, .png, .pdf, .mmd or .md")]
    [InlineData("draw resnet18", "picture", ".svg, .png, .pdf, .mmd or .md")]
    [InlineData("plot tiny.resnet.yaml", "p.md", ".svg, .png or .pdf")]
    [InlineData("table resnet18", "t.svg", ".txt, .md, .html, .tex, .csv or .json")]
    public void Another_ending_is_an_error_that_lists_those_there_are(string command, string name, string endings)
    {
        using var folder = new TemporaryFolder();

        var result = Run(command, Path.Combine(folder.Path, name));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains($"End the name in {endings}, or say the format with '--format'.", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("emit resnet18", "x.png", ".cs")]
    [InlineData("emit resnet18", "net.js", ".cs")]
    [InlineData("new Net --from resnet18", "net.json", ".yaml or .yml")]
    [InlineData("scale resnet18 --macs 1G", "net.cs", ".yaml or .yml")]
    [InlineData("schema", "schema.yaml", ".json")]
    [InlineData("schema", "schema.xsd", ".json")]
    [InlineData("report resnet18", "r.pdf", ".html or .htm")]
    public void A_command_of_one_format_refuses_a_name_with_another_ending(string command, string name, string ending)
    {
        using var folder = new TemporaryFolder();
        var path = folder.In(name);

        var result = Run(command, path);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal($"resnetgen: The ending of '{path}' is not one that this command writes. End the name in {ending}.\n", result.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(ExitCode.Success, Run(command, folder.In("without-an-ending")).ExitCode);
    }

    [Fact]
    public void A_name_and_a_format_that_disagree_are_an_error()
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, "table", "resnet18", "--format", "html", "-o", "t.md");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("resnetgen: 't.md' ends in .md, which means markdown, but '--format' says html. Leave '--format' out, or end the name in .html.\n", result.Error);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("pdf")]
    public void Bytes_are_not_printed_on_a_terminal(string format)
    {
        var result = ToolRun.With(new() { Width = 200 }, "draw", "resnet18", "--format", format);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Equal($"resnetgen: {format.ToUpperInvariant()} is not text, and a terminal shows text. Name a file with '--output', or redirect the output.\n", result.Error);
    }

    [LinuxTheory]
    [InlineData("draw resnet18 -f png", "89504e470d0a1a0a")]
    [InlineData("draw resnet18 -f pdf -o -", "255044462d312e34")]
    [InlineData("plot tiny.resnet.yaml -f png -o -", "89504e470d0a1a0a")]
    public void Bytes_go_into_a_pipe_as_they_are(string command, string start)
    {
        using var folder = new TemporaryFolder();

        var result = ToolProcess.Start("/bin/bash", ["-c", $"'{ToolProcess.Executable}' {command} | cat > '{folder.In("picture")}'"], new Dictionary<string, string>());

        Assert.Equal(new ToolResult(0, "", ""), result);
        Assert.Equal(start, Convert.ToHexStringLower(File.ReadAllBytes(folder.In("picture")).AsSpan(0, 8)));
    }

    [Theory]
    [InlineData("draw resnet18")]
    [InlineData("table resnet18")]
    [InlineData("plot resnet18")]
    [InlineData("report resnet18")]
    [InlineData("emit resnet18")]
    [InlineData("schema")]
    [InlineData("new Net")]
    public void A_folder_or_nothing_is_not_a_file_to_write(string command)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("d.old"));

        Assert.Equal(
            new ToolResult(ExitCode.Usage, "", "resnetgen: 'd.old' is a folder. Name a file in it.\n"), ToolRun.In(folder.Path, [.. command.Split(' '), "-o", "d.old"]));
        Assert.StartsWith(
            "resnetgen: --output is empty. Where it comes from a variable, the variable is not set.\n", ToolRun.In(folder.Path, [.. command.Split(' '), "-o", ""]).Error);
        Assert.Equal(["d.old"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_name_without_an_ending_is_told_so() =>
        Assert.Equal(
            "resnetgen: 'd' has no ending. End the name in .svg, .png or .pdf, or say the format with '--format'.\n",
            ToolRun.In(SampleSpecs.Folder, "plot", "resnet18", "-o", "d").Error);

    [Fact]
    public void A_folder_that_is_made_for_a_file_is_named()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("created the folder nope/deep\nwrote nope/deep/a.svg\n", ToolRun.In(folder.Path, "draw", "resnet18", "-o", "nope/deep/a.svg").Error);
        Assert.Equal("wrote nope/deep/b.svg\n", ToolRun.In(folder.Path, "draw", "resnet18", "-o", "nope/deep/b.svg").Error);
    }

    [Theory]
    [InlineData("draw resnet50", 2)]
    [InlineData("draw resnet50 --scale 1", 1)]
    [InlineData("draw preactresnet18 --layout compact --theme dark --scale 3", 3)]
    [InlineData("plot tiny.resnet.yaml", 2)]
    public void A_png_shows_the_picture_with_its_text(string command, int scale)
    {
        var content = Written(command, "a.png");

        var (width, height) = Size(command);
        Assert.Equal(Math.Ceiling(width * scale), BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16)));
        Assert.Equal(Math.Ceiling(height * scale), BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(20)));
        using var image = SKBitmap.Decode(content);
        var background = image.GetPixel(0, 0);

        // Neither blank nor all covered.
        var drawn = image.Pixels.Count(pixel => pixel != background);
        Assert.InRange((double)drawn / image.Pixels.Length, 0.01, 0.95);

        // The title lies in the top left corner: letters leave pixels of many shades there.
        var title = new HashSet<SKColor>();
        for (var y = 0; y < 45 * scale; y++)
        {
            for (var x = 0; x < 200 * scale; x++)
                title.Add(image.GetPixel(x, y));
        }

        Assert.True(title.Count > 20, $"There are {title.Count} shades where the title is.");
    }

    [Theory]
    [InlineData("draw resnet50")]
    [InlineData("draw resnet50 --layout compact")]
    [InlineData("plot tiny.resnet.yaml")]
    public void A_pdf_is_one_page_of_the_pictures_size_with_its_own_fonts(string command)
    {
        var text = Encoding.Latin1.GetString(Written(command, "a.pdf"));

        var (width, height) = Size(command);
        var box = Assert.Single(Regex.Matches(text, @"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]"));
        Assert.Equal(width * 0.75, double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), 1.0);
        Assert.Equal(height * 0.75, double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture), 1.0);
        Assert.Contains("DejaVuSans", text);
        Assert.Contains("/FontFile2", text);
        Assert.EndsWith("%%EOF\n", text);
    }

    [Fact]
    public void A_name_in_letters_that_the_fonts_lack_is_drawn_all_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "name: \u7db2\u8def\nblock: basic\nblocks: [1]\nwidth: [8]\n");

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "draw", "net.resnet.yaml", "-o", "a.png").ExitCode);
    }

    [Fact]
    public void A_png_that_would_be_too_large_is_refused()
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, "draw", "resnet1202", "--unfold", "-o", "a.png");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("too large for a PNG at this scale", result.Error);
    }

    private static byte[] Written(string command, string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);

        Assert.Equal(ExitCode.Success, Run(command, path).ExitCode);

        return File.ReadAllBytes(path);
    }

    private static ToolResult Run(string command, string path) => ToolRun.In(SampleSpecs.Folder, [.. command.Split(' '), "-o", path]);

    /// <summary>Of the same picture as SVG.</summary>
    private static (double Width, double Height) Size(string command)
    {
        var svg = XDocument.Parse(ToolRun.In(SampleSpecs.Folder, Regex.Replace(command, @" --scale \d+", "").Split(' ')).Out).Root!;
        return (double.Parse(svg.Attribute("width")!.Value, CultureInfo.InvariantCulture), double.Parse(svg.Attribute("height")!.Value, CultureInfo.InvariantCulture));
    }
}

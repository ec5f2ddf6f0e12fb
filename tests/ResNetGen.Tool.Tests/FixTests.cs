using System.Text;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class FixTests
{
    private const string Wrong = "# kept\nname: Net\nblok: basc # kept, too\nblocks: [1, 1]\nwidth: [8, 16]\ncardinality:1\nactvation: relu\n";

    private const string Right = "# kept\nname: Net\nblock: basic # kept, too\nblocks: [1, 1]\nwidth: [8, 16]\ncardinality: 1\nactivation: relu\n";

    [Fact]
    public void What_is_agreed_to_is_written_and_what_is_left_is_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", Wrong);

        var result = ToolRun.With(new() { Folder = folder.Path, Input = "y\n" }, "check", "--fix");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(Right, folder.Read("net.resnet.yaml"));
        Assert.Contains("    3 - blok: basc # kept, too\n    3 + block: basic # kept, too\n    4   blocks: [1, 1]\n", result.Out);
        Assert.Contains("Make these 4 edits in 1 file? [y/N] ", result.Out);
        Assert.EndsWith("1 file, 1 network: 0 errors, 0 warnings\n", result.Out);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("")]
    public void Without_an_agreement_nothing_is_written(string answer)
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", Wrong);

        var result = ToolRun.With(new() { Folder = folder.Path, Input = answer }, "check", "--fix", "net.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Equal(Wrong, folder.Read("net.resnet.yaml"));
        Assert.Contains("Nothing is changed.\n", result.Out);
    }

    [Fact]
    public void Yes_does_not_ask_and_what_has_no_single_remedy_stays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "name: Net\nblock: basik\nblocks: [1, 1]\nwidth: [8, 16, 32]\n");

        var result = ToolRun.In(folder.Path, "check", "--fix", "--yes");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Equal("name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16, 32]\n", folder.Read("net.resnet.yaml"));
        Assert.DoesNotContain("[y/N]", result.Out);
        Assert.DoesNotContain("\n\n\n", result.Out);
        Assert.Contains("RNG108", result.Out);
    }

    [Fact]
    public void A_change_in_a_long_line_is_shown_in_the_windows_width()
    {
        using var folder = new TemporaryFolder();
        var widths = string.Join(",   ", Enumerable.Repeat("8", 40));
        folder.Write("net.resnet.yaml", $"networks:\n  A: {{ width: [{widths}], blocks: 1, blok: basic }} # {new string('y', 200)}\n");

        var result = ToolRun.With(new() { Folder = folder.Path, Width = 60 }, "check", "--fix", "--yes");

        var changed = result.Out.Split('\n').Where(line => line.StartsWith("    2 -", StringComparison.Ordinal) || line.StartsWith("    2 +", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, changed.Count);
        Assert.All(changed, line => Assert.InRange(line.Length, 0, 60));
        Assert.Contains("blok: basic", changed[0]);
        Assert.Contains("block: basic", changed[1]);
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_are_kept()
    {
        using var folder = new TemporaryFolder();
        byte[] mark = [0xEF, 0xBB, 0xBF];
        folder.Write("net.resnet.yaml", [.. mark, .. Encoding.UTF8.GetBytes("name: Net\r\nblock: basik\r\nblocks: [1, 1]\r\nwidth: [8, 16]\r\n")]);

        ToolRun.In(folder.Path, "check", "--fix", "--yes");

        Assert.Equal(
            [.. mark, .. Encoding.UTF8.GetBytes("name: Net\r\nblock: basic\r\nblocks: [1, 1]\r\nwidth: [8, 16]\r\n")], File.ReadAllBytes(folder.In("net.resnet.yaml")));
    }

    [Fact]
    public void A_file_that_could_not_be_written_back_as_it_is_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        byte[] content = [.. "name: Net\nblock: basik # "u8, 0xE9, .. "\nblocks: 1\nwidth: [8]\n"u8];
        folder.Write("net.resnet.yaml", content);

        var result = ToolRun.In(folder.Path, "check", "--fix", "--yes");

        Assert.Equal("resnetgen: 'net.resnet.yaml' is too large or not UTF-8, so it cannot be written back.\n", result.Error);
        Assert.Equal(content, File.ReadAllBytes(folder.In("net.resnet.yaml")));
    }

    [Theory]
    [InlineData("check tiny.resnet.yaml --yes", "there is no '--fix'")]
    [InlineData("check tiny.resnet.yaml --fix --watch", "leave '--watch' and '--format' out")]
    [InlineData("check tiny.resnet.yaml --fix --format json", "leave '--watch' and '--format' out")]
    [InlineData("check - --fix", "'--fix' needs files")]
    public void What_cannot_go_with_a_fix_is_refused(string line, string answer)
    {
        var result = ToolRun.In(SampleSpecs.Folder, line.Split(' '));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(answer, result.Error);
    }

    [Fact]
    public void Where_nothing_can_be_fixed_the_check_says_what_is_wrong()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "check", "warning.resnet.yaml", "--fix");

        Assert.StartsWith("There is nothing to fix: no diagnostic has a remedy that is one edit.\n", result.Out);
        Assert.Contains("RNG251", result.Out);
    }
}

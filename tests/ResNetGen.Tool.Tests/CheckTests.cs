using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class CheckTests
{
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("json", "json")]
    [InlineData("sarif", "json")]
    [InlineData("msbuild", "txt")]
    [InlineData("github", "txt")]
    public void Every_format_says_what_is_wrong_and_where(string format, string extension)
    {
        var result = ToolRun.In(SampleSpecs.Folder, "check", "errors.resnet.yaml", "warning.resnet.yaml", "tiny.resnet.yaml", "--format", format);

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Empty(result.Error);
        Snapshot.Verify(result.Out, $"check.{format}", extension);
    }

    [Theory]
    [InlineData("tiny.resnet.yaml", 0)]
    [InlineData("warning.resnet.yaml", 0)]
    [InlineData("errors.resnet.yaml", 1)]
    [InlineData("missing.resnet.yaml", 2)]
    [InlineData("none", 2)]
    [InlineData("*.nothing", 2)]
    public void The_exit_code_tells_errors_in_specs_from_files_that_cannot_be_read(string file, int exitCode) =>
        Assert.Equal(exitCode, ToolRun.In(SampleSpecs.Folder, "check", file).ExitCode);

    [Fact]
    public void The_short_ending_of_YAML_makes_a_spec_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/one.resnet.yml", Valid("One"));

        Assert.StartsWith("1 file", ToolRun.In(folder.Path, "check", "a").Out);
    }

    [Fact]
    public void A_folder_stands_for_all_specs_below_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/one.resnet.yaml", Valid("One"));
        folder.Write("a/b/two.resnet.yaml", Valid("Two"));
        folder.Write("a/obj/copy.resnet.yaml", "not: [a");
        folder.Write("a/other.yaml", "not: [a");

        var result = ToolRun.In(folder.Path, "check", "a");

        Assert.Equal("2 files, 2 networks: 0 errors, 0 warnings\n", result.Out);
    }

    [Theory]
    [InlineData("**/*.resnet.yaml", 2)]
    [InlineData("a/*.resnet.yaml", 1)]
    [InlineData("./a/**/t?o.resnet.yaml", 1)]
    public void A_pattern_that_the_shell_left_alone_is_expanded(string pattern, int files)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/one.resnet.yaml", Valid("One"));
        folder.Write("a/b/two.resnet.yaml", Valid("Two"));

        Assert.StartsWith($"{files} file", ToolRun.In(folder.Path, "check", pattern).Out);
    }

    [Fact]
    public void A_file_named_twice_is_checked_once() =>
        Assert.StartsWith("1 file,", ToolRun.In(SampleSpecs.Folder, "check", "tiny.resnet.yaml", "./tiny.resnet.yaml", "tin*.resnet.yaml").Out);

    [Fact]
    public void Standard_input_is_a_file_called_dash()
    {
        var result = ToolRun.With(new() { Input = "name: X\nblock: basik\nblocks: [1, 1]\nwidth: 8\n" }, "check", "-", "--format", "msbuild");

        Assert.StartsWith("stdin(2,8,2,13): error ", result.Out);
    }

    [Fact]
    public void A_missing_file_is_named_on_the_error_stream()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "check", "missing.resnet.yaml");

        Assert.Equal("resnetgen: There is no file or folder 'missing.resnet.yaml'.\n", result.Error);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void A_terminal_gets_colours_and_a_pipe_none()
    {
        Assert.Contains("\u001b[1;31m", ToolRun.With(new() { Color = true }, "check", "errors.resnet.yaml").Out);
        Assert.DoesNotContain('\u001b', ToolRun.With(new(), "check", "errors.resnet.yaml").Out);
    }

    [Fact]
    public void Without_unicode_the_report_is_ascii()
    {
        var result = ToolRun.With(new() { Unicode = false }, "check", "errors.resnet.yaml");

        Assert.DoesNotContain(result.Out, character => character > '\u007f');
        Assert.Contains("    3 | stem: imagenett", result.Out);
    }

    [Fact]
    public void A_spec_cannot_send_escape_sequences_to_the_terminal()
    {
        var result = ToolRun.With(new() { Input = "name: X\nblock: \"\u001b[2J\u009b31m\"\nblocks: [1, 1]\nwidth: 8\n" }, "check", "-");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.DoesNotContain(result.Out, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void The_underline_stands_below_the_place_also_behind_wide_characters()
    {
        var result = ToolRun.With(new() { Input = "name: X # 深い\nhead: { pool: \"残差\", dropout: x }\nblock: basic\nblocks: [1, 1]\nwidth: 8\n" }, "check", "-");

        var lines = result.Out.Split('\n');
        var source = Array.FindIndex(lines, line => line.StartsWith("    2 │", StringComparison.Ordinal));
        Assert.Equal("      │               ^^^^^^", lines[source + 1]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place_in_a_narrow_window()
    {
        var blocks = string.Join(", ", Enumerable.Repeat("2", 45));
        var result = ToolRun.With(new() { Width = 50, Input = $"name: X\nblock: basic\nwidth: 8\nblocks: [{blocks}, 2x, {blocks}]\n" }, "check", "-");

        var lines = result.Out.Split('\n');
        var source = Array.FindIndex(lines, line => line.StartsWith("    4 │"));
        Assert.Contains("...", lines[source]);
        Assert.InRange(lines[source].Length, 20, 50);
        Assert.Equal("2x", lines[source].Substring(lines[source + 1].IndexOf('^'), lines[source + 1].Count(character => character == '^')));
    }

    private static string Valid(string name) => $"name: {name}\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n";
}

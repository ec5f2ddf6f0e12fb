using System.Text;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>What only a real process shows: encodings, pipes, exit codes.</summary>
public class ProcessTests
{
    [Fact]
    public void In_a_pipe_there_are_no_colours_and_the_exit_code_is_the_checks()
    {
        var result = ToolProcess.Run(new Dictionary<string, string>(), "check", "errors.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.Contains("    3 │ stem: imagenett", result.Out);
    }

    [Theory]
    [InlineData("FORCE_COLOR", "1", true)]
    [InlineData("NO_COLOR", "1", false)]
    public void Colours_can_be_forced_and_forbidden(string variable, string value, bool color) =>
        Assert.Equal(color, ToolProcess.Run(new Dictionary<string, string> { [variable] = value }, "check", "errors.resnet.yaml").Out.Contains('\u001b'));

    [Theory]
    [InlineData("summary", "resnet50")]
    [InlineData("table", "tiny.resnet.yaml")]
    [InlineData("diff", "resnet50", "resnet101")]
    [InlineData("check", "errors.resnet.yaml")]
    [InlineData("list")]
    public void In_the_locale_C_the_output_is_ascii(params string[] args)
    {
        var result = ToolProcess.Run(new Dictionary<string, string> { ["LC_ALL"] = "C" }, args);

        Assert.NotEmpty(result.Out);
        Assert.DoesNotContain(result.Out, character => character > '\u007f');
        Assert.DoesNotContain("??", result.Out);
    }

    [Fact]
    public void A_reader_that_stops_early_is_no_error()
    {
        var result = ToolProcess.Start(
            "/bin/bash", ["-c", $"set -o pipefail; '{ToolProcess.Executable}' summary resnet152 --depth layer | head -n 1"], new Dictionary<string, string>());

        Assert.Equal("ResNet152, input 3x224x224, batch 1\n", result.Out);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("en_US.UTF-8", 65001)]
    [InlineData("de_DE.utf8@euro", 65001)]
    [InlineData("de_DE.ISO-8859-1", 20127)]
    [InlineData("C", 20127)]
    [InlineData(null, 65001)]
    public void The_locale_says_the_encoding(string? locale, int codePage) =>
        Assert.Equal(codePage, OutputEncoding.OfLocale(name => name == "LANG" ? locale : null).CodePage);

    [Fact]
    public void Files_are_written_in_utf8_whatever_the_terminal_shows()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "table.txt");

        ToolProcess.Run(new Dictionary<string, string> { ["LC_ALL"] = "C" }, "table", "resnet50", "-o", path);

        Assert.Contains("1.8×10⁹".Replace("1.8", "4.1"), File.ReadAllText(path, Encoding.UTF8));
    }
}

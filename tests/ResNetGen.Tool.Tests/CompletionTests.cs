using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class CompletionTests
{
    [Theory]
    [InlineData("bash", "bash")]
    [InlineData("zsh", "zsh")]
    [InlineData("fish", "fish")]
    [InlineData("pwsh", "ps1")]
    public void Every_shell_has_a_script(string shell, string extension) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "completion", shell).Out, $"completion.{shell}", extension);

    [Theory]
    [InlineData("resnetgen su", "summary")]
    [InlineData("resnetgen check --fo", "--format")]
    [InlineData("resnetgen check --format s", "sarif")]
    [InlineData("resnetgen summary tiny.resnet.yaml Tiny", "TinyBottleneck")]
    [InlineData("resnetgen new X --from resnext50", "ResNeXt50_32x4d")]
    public void The_tool_knows_what_could_stand_at_the_cursor(string line, string candidate)
    {
        var result = ToolRun.In(SampleSpecs.Folder, $"[suggest:{line.Length}]", line);

        Assert.Contains(candidate, result.Out.Split('\n'));
    }

    [Theory]
    [InlineData("resnetgen summary tiny.resnet.yaml ", "TinyBasic TinyBottleneck")]
    [InlineData("resnetgen check --format ", "github json msbuild sarif text")]
    [InlineData("resnetgen list ", "--help --json -? -h /? /h")]
    [InlineData("resnetgen summary tiny.resnet.yaml --", "--batch --csv --depth --help --input --json --markdown")]
    public void Options_are_offered_where_nothing_else_is_or_where_one_begins(string line, string candidates) =>
        Assert.Equal(candidates, string.Join(' ', ToolRun.In(SampleSpecs.Folder, $"[suggest:{line.Length}]", line).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_file_that_is_not_there_yet_completes_to_nothing_instead_of_an_error()
    {
        const string line = "resnetgen summary nothing-here T";

        var result = ToolRun.In(SampleSpecs.Folder, $"[suggest:{line.Length}]", line);

        Assert.Empty(result.Error);
        Assert.DoesNotContain("TinyBasic", result.Out);
    }

    [Fact]
    public void Bash_completes_by_the_script()
    {
        using var folder = new TemporaryFolder();
        folder.Write("completion.bash", ToolRun.In(folder.Path, "completion", "bash").Out);
        folder.Write("net.resnet.yaml", "");
        var script = $$"""
            cd '{{folder.Path}}'
            resnetgen() { '{{ToolProcess.Executable}}' "$@"; }
            . ./completion.bash
            complete() { COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; COMP_CWORD=$2; _resnetgen; printf '%s\n' "${COMPREPLY[@]}"; }
            complete 'resnetgen summ' 1
            complete 'resnetgen check net' 2
            """;

        var result = ToolProcess.Start("/bin/bash", ["-c", script], new Dictionary<string, string>());

        Assert.Equal("summary\nnet.resnet.yaml\n", result.Out);
    }
}

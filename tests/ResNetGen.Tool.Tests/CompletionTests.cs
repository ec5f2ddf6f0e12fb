using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Completion;
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
    [InlineData("resnetgen summary ResNet5", "ResNet50")]
    [InlineData("resnetgen diff resnet5", "ResNet50")]
    [InlineData("resnetgen emit resnet50 --template mod", "model-card")]
    [InlineData("resnetgen emit --template l", "list")]
    [InlineData("resnetgen emit resnet50 --target p", "pytorch")]
    [InlineData("resnetgen emit --template show:", "show:model-card")]
    [InlineData("resnetgen plot resnet5", "ResNet50")]
    [InlineData("resnetgen summary tiny.resnet.yaml:", "tiny.resnet.yaml:TinyBasic")]
    [InlineData("resnetgen summary tiny.resnet.yaml:TinyBo", "tiny.resnet.yaml:TinyBottleneck")]
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

    /// <summary>An option with a few values that the script did not know would offer files beside them.</summary>
    [Fact]
    public void Files_are_offered_behind_no_option_that_takes_one_of_a_few_words()
    {
        using var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null, WorkingDirectory = SampleSpecs.Folder };
        var options = CommandLine.Root(terminal).Subcommands.SelectMany(command => command.Options)
            .Where(option => option.Arity.MinimumNumberOfValues > 0 && option.Name is not ("--from" or "--output" or "--schema" or "--root-namespace" or "--template" or "--weights"));

        Assert.Equal(options.SelectMany(option => option.Aliases.Prepend(option.Name)).Distinct().Order(StringComparer.Ordinal), CompletionScript.WithoutFiles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bash_completes_the_networks_of_a_file_behind_its_colon()
    {
        using var folder = new TemporaryFolder();
        folder.Write("completion.bash", ToolRun.In(folder.Path, "completion", "bash").Out);
        folder.Write("net.resnet.yaml", "name: Mine\nblock: basic\nblocks: [1]\nwidth: [8]\n");
        var script = $$"""
            cd '{{folder.Path}}'
            resnetgen() { '{{ToolProcess.Executable}}' "$@"; }
            . ./completion.bash
            COMP_LINE='resnetgen summary net.resnet.yaml:mi'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(resnetgen summary net.resnet.yaml : mi); COMP_CWORD=4
            _resnetgen; printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.Equal("Mine\n", ToolProcess.Start("/bin/bash", ["-c", script], new Dictionary<string, string>()).Out);
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
            complete 'resnetgen summary resnet120' 2
            complete 'resnetgen draw --layout ' 3
            complete 'resnetgen summary --json net' 3
            """;

        var result = ToolProcess.Start("/bin/bash", ["-c", script], new Dictionary<string, string>());

        Assert.Equal("summary\nnet.resnet.yaml\nResNet1202\ncompact\nvertical\nwide\nnet.resnet.yaml\n", result.Out);
    }
}

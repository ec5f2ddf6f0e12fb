using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>Every command that reads specs, on what people give it by mistake.</summary>
public class BadInputTests
{
    /// <summary>FILE stands where the command takes one.</summary>
    public static readonly TheoryData<string> Commands =
    [
        "check FILE", "summary FILE", "summary FILE --json", "table FILE", "table FILE --format html", "diff FILE resnet50", "diff resnet50 FILE",
        "draw FILE", "draw FILE --format mermaid", "plot FILE", "emit FILE", "emit FILE --all -o out", "new X --from FILE", "scale FILE --params 1M",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_in_error_is_reported_with_its_place(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.resnet.yaml", "name: Bad\nblock: basik\nblocks: [1, 1]\nwidth: [8, 16]\n");

        var result = Run(folder, command, "bad.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Contains("bad.resnet.yaml:2:8: error RNG103: 'basik' is not a block.", result.Out + result.Error);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_that_is_no_yaml_is_reported_too(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.resnet.yaml", "name: [Bad\n");

        var result = Run(folder, command, "bad.resnet.yaml");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Contains("bad.resnet.yaml:", result.Out + result.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_missing_file_is_named_and_nothing_else_is_printed(string command)
    {
        using var folder = new TemporaryFolder();

        var result = Run(folder, command, "missing.resnet.yaml");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("'missing.resnet.yaml'", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Empty(result.Out);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_folder_without_specs_is_said_to_be_one(string command)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));

        var result = Run(folder, command, "empty");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("older 'empty'", result.Error.Replace("'empty' is a folder", "folder 'empty'"));
    }

    [Theory]
    [InlineData("chek specs", "Did you mean 'resnetgen check'?")]
    [InlineData("summary", "See 'resnetgen summary --help'.")]
    [InlineData("summary resnet50 --depht layer", "'summary' has no option '--depht'. Did you mean '--depth'?")]
    [InlineData("summary resnext50_32x4", "Did you mean 'ResNeXt50_32x4d'?")]
    [InlineData("summary zoo:resnet.resnet.yaml ResNet5", "Did you mean 'ResNet50'?")]
    [InlineData("--jsno", "'resnetgen' has no option '--jsno'.")]
    [InlineData("help chek", "There is no command 'chek'. Did you mean 'resnetgen check'?")]
    [InlineData("chek --help", "There is no command 'chek'. Did you mean 'resnetgen check'?")]
    [InlineData("diff resnet50", "'diff' needs <b>: a second spec or network; ")]
    public void A_mistyped_command_line_says_what_is_meant(string line, string answer)
    {
        var result = ToolRun.In(SampleSpecs.Folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(answer, result.Error);
    }

    [Theory]
    [InlineData("summary resnet50 -o x.txt", "summary", "'summary' has no option '-o'.")]
    [InlineData("summary resnet50 -B 3", "summary", "'summary' has no option '-B'. Did you mean '-b'?")]
    [InlineData("list -o x.txt", "list", "'list' has no option '-o'.")]
    [InlineData("list foo", "list", "'list' does not take 'foo'. It takes options only.")]
    [InlineData("new A B", "new", "'new' does not take 'B'. It takes <name> only.")]
    [InlineData("draw resnet50 --layout vertcal", "draw", "--layout must be 'wide', 'vertical' or 'compact', not 'vertcal'. Did you mean 'vertical'?")]
    [InlineData("summary resnet50 --depth layers", "summary", "--depth must be 'stage', 'block' or 'layer', not 'layers'. Did you mean 'layer'?")]
    [InlineData("completion tcsh", "completion", "<shell> must be 'bash', 'zsh', 'fish' or 'pwsh', not 'tcsh'.")]
    [InlineData("summary resnet50 --depth", "summary", "--depth needs a value: 'stage', 'block' or 'layer'.")]
    [InlineData("schema --output", "schema", "--output needs a value.")]
    [InlineData("summary resnet50 --depth layer --depth block", "summary", "--depth is given more than once. Leave all but one out.")]
    public void What_a_command_does_not_take_is_one_sentence_with_the_options_name(string line, string command, string message) =>
        Assert.Equal(
            new ToolResult(ExitCode.Usage, "", $"resnetgen: {message}\nSee 'resnetgen {command} --help'.\n"), ToolRun.In(SampleSpecs.Folder, line.Split(' ')));

    [Theory]
    [InlineData("draw resnet18 -o -drawing.svg")]
    [InlineData("draw -o -drawing.svg -- resnet18")]
    public void The_value_of_an_option_may_begin_with_a_dash(string line)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, line.Split(' ')).ExitCode);
        Assert.Equal(["-drawing.svg"], folder.Names);
    }

    [Theory]
    [InlineData("summary net", "There is no file 'net', and no network of that name in the tool. Did you mean 'net.resnet.yml'?")]
    [InlineData("summary net.resnet.yaml", "There is no file 'net.resnet.yaml'. Did you mean 'net.resnet.yml'?")]
    [InlineData("summary ner.resnet.yml", "There is no file 'ner.resnet.yml'. Did you mean 'net.resnet.yml'?")]
    [InlineData("summary net.resnet.yaml:Mine", "There is no file 'net.resnet.yaml'. Did you mean 'net.resnet.yml:Mine'?")]
    [InlineData("summary specs/othr.yaml", "There is no file 'specs/othr.yaml'. Did you mean 'specs/other.yaml'?")]
    [InlineData("check net", "There is no file or folder 'net'. Did you mean 'net.resnet.yml'?")]
    [InlineData("check far/net.yaml", "There is no file or folder 'far/net.yaml'.")]
    public void A_mistyped_file_is_answered_by_the_file_that_is_near(string line, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.yaml", "");
        folder.Write("net.resnet.yml", "");
        Directory.CreateDirectory(folder.In("specs"));
        folder.Write("specs/other.yaml", "");

        Assert.Equal(new ToolResult(ExitCode.Usage, "", $"resnetgen: {message}\n"), ToolRun.In(folder.Path, line.Split(' ')));
    }

    [Fact]
    public void A_mistyped_command_is_one_sentence() =>
        Assert.Equal(
            "resnetgen: There is no command 'summery'. Did you mean 'resnetgen summary'?\nSee 'resnetgen --help'.\n",
            ToolRun.In(SampleSpecs.Folder, "summery", "resnet50").Error);

    [Theory]
    [InlineData("summary FILE")]
    [InlineData("table FILE")]
    [InlineData("draw FILE")]
    [InlineData("plot FILE")]
    [InlineData("report FILE")]
    [InlineData("emit FILE")]
    [InlineData("diff FILE resnet18")]
    [InlineData("scale FILE --macs 1G")]
    [InlineData("new Other -o - --from FILE")]
    public void A_network_that_does_not_keep_its_promise_is_shown_with_a_warning(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\nexpect: { parameters: 5 }\n");

        var result = Run(folder, command, "net.resnet.yaml");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.NotEmpty(result.Out);
        Assert.Equal("resnetgen: warning: 'Net' is not the network that its 'expect' promises. 'resnetgen check net.resnet.yaml' shows the difference.\n", result.Error);
    }

    private static ToolResult Run(TemporaryFolder folder, string command, string file) =>
        ToolRun.In(folder.Path, [.. command.Split(' ').Select(word => word == "FILE" ? file : word)]);
}

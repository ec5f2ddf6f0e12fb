using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests.Templates;

public class TemplateOptionTests
{
    [Theory]
    [InlineData("resnet18 -t model-crad", "The tool has no template 'model-crad'. Did you mean 'model-card'?")]
    [InlineData("-t show:model-crad", "The tool has no template 'model-crad'. Did you mean 'model-card'?")]
    [InlineData("resnet18 -t none.scriban", "There is no template 'none.scriban'.")]
    [InlineData("resnet18 -t .", "'.' is a folder. Name a template in it.")]
    [InlineData("resnet18 -t model-card --all", "'--all' writes classes, and '--template' writes something else. Leave one of them out.")]
    [InlineData("resnet18 -t list", "'--template list' writes about templates and not about 'resnet18'. Leave one of them out.")]
    [InlineData("-t model-card", "'emit' needs <file>: a spec, ")]
    [InlineData("", "'emit' needs <file>: a spec, ")]
    [InlineData("nothing.resnet.yaml -t model-card", "There is no file 'nothing.resnet.yaml'.")]
    public void What_cannot_be_done_is_one_line_and_exit_code_2(string line, string message)
    {
        var result = ToolRun.In(SampleSpecs.Folder, ["emit", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.StartsWith($"resnetgen: {message}", result.Error);
        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Out));
    }

    [Fact]
    public void A_spec_in_error_is_exit_code_1_and_its_own_error()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "emit", "errors.resnet.yaml", "-t", "model-card");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.Contains("error RNG", result.Error);
    }

    [Fact]
    public void The_output_goes_into_a_file_of_any_ending()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.scriban", "{{ network.name }}\n");

        var result = ToolRun.In(folder.Path, "emit", "resnet18", "-t", "t.scriban", "-o", "out/name.any");

        Assert.Equal(("", ExitCode.Success), (result.Out, result.ExitCode));
        Assert.Equal("ResNet18\n", folder.Read("out/name.any"));
    }

    [Fact]
    public void A_mistake_in_a_template_leaves_the_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.scriban", "{{ network.name }}{{ network.nme }}\n");
        folder.Write("out.txt", "before");

        Assert.Equal(ExitCode.Usage, ToolRun.In(folder.Path, "emit", "resnet18", "-t", "t.scriban", "-o", "out.txt").ExitCode);
        Assert.Equal("before", folder.Read("out.txt"));
    }

    [Fact]
    public void A_template_without_a_network_named_is_about_all_of_the_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.scriban", "{{ for one in networks; one.name + ' '; end }}");
        folder.Write("tiny.resnet.yaml", File.ReadAllText(Path.Combine(SampleSpecs.Folder, "tiny.resnet.yaml")));

        Assert.Equal("TinyBasic TinyBottleneck ", ToolRun.In(folder.Path, "emit", "tiny.resnet.yaml", "-t", "t.scriban").Out);
    }

    [Fact]
    public void A_template_that_is_interrupted_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.scriban", "a{{ while true; end }}");

        var result = ToolRun.With(new() { Folder = folder.Path, Cancellation = new(canceled: true) }, "emit", "resnet18", "-t", "t.scriban");

        Assert.Equal(new ToolResult(ExitCode.Usage, "", ""), result);
    }
}

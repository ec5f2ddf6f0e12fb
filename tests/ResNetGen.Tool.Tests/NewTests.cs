using System.Text.Json;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class NewTests
{
    [Theory]
    [InlineData("resnet50")]
    [InlineData("regnety_400mf")]
    public void A_starting_file_explains_every_setting(string from) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "new", "MyNet", "--from", from, "-o", "-").Out, $"new.{from}", "yaml");

    [Theory]
    [InlineData("", "https://raw.githubusercontent.com/resnetgen/resnetgen/main/src/ResNetGen/schema/resnet.schema.json")]
    [InlineData("--schema .vscode/resnet.schema.json", ".vscode/resnet.schema.json")]
    public void The_first_line_says_where_editors_find_the_schema(string option, string address) =>
        Assert.StartsWith(
            $"# yaml-language-server: $schema={address}\n# MyNet, started from ResNet50",
            ToolRun.In(SampleSpecs.Folder, ["new", "MyNet", "-o", "-", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Out);

    [Theory]
    [InlineData("a\nclasses: 7")]
    [InlineData("a b")]
    [InlineData("")]
    public void What_is_not_an_address_of_a_schema_is_refused(string address) =>
        Assert.Equal(ExitCode.Usage, ToolRun.In(SampleSpecs.Folder, "new", "MyNet", "-o", "-", "--schema", address).ExitCode);

    [Theory]
    [InlineData("-", "MyNet.resnet.yaml")]
    [InlineData("sub/x.resnet.yaml", "x.resnet.yaml")]
    [InlineData("my net.yaml", "\"my net.yaml\"")]
    public void The_comment_names_the_file_that_is_written(string output, string named)
    {
        using var folder = new TemporaryFolder();

        var printed = ToolRun.In(folder.Path, "new", "MyNet", "-o", output).Out;

        var text = output == "-" ? printed : folder.Read(output);
        Assert.Contains($"\n# resnetgen check {named} says what is wrong with it, resnetgen summary {named} shows its layers.\n", text);
    }

    [Fact]
    public void A_network_started_from_any_of_the_zoo_has_its_layers()
    {
        foreach (var (file, bound) in Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Networks.Select(bound => (file, bound))))
        {
            var text = ToolRun.In(SampleSpecs.Folder, "new", "MyNet", "--from", bound.Name, "-o", "-").Out;

            var original = GraphBuilder.Build(bound.Spec!, new DiagnosticBag())!;
            var started = GraphBuilder.Build(LoadedSpec.Of(new("MyNet", text)).Networks.Single().Spec!, new DiagnosticBag())!;
            Assert.True(started.Layers.SequenceEqual(original.Layers), $"{file.Path}, {bound.Name}: other layers in\n{text}");
        }
    }

    [Fact]
    public void The_file_is_named_after_the_network_and_an_existing_one_is_kept()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "new", "MyNet").ExitCode);
        var again = ToolRun.In(folder.Path, "new", "MyNet", "--from", "resnet18");

        Assert.Equal(ExitCode.Usage, again.ExitCode);
        Assert.Contains("'MyNet.resnet.yaml' exists", again.Error);
        Assert.Contains("started from ResNet50", folder.Read("MyNet.resnet.yaml"));
        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "new", "MyNet", "--from", "resnet18", "--force").ExitCode);
        Assert.Contains("started from ResNet18", folder.Read("MyNet.resnet.yaml"));
    }

    [Theory]
    [InlineData("my-net")]
    [InlineData("class")]
    [InlineData("3Net")]
    [InlineData("../Net")]
    [InlineData("A\nclasses: 7")]
    public void A_name_that_cannot_be_a_class_is_refused(string name)
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, "new", name);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_list_holds_every_network_that_a_file_can_start_from()
    {
        var listed = JsonDocument.Parse(ToolRun.In(SampleSpecs.Folder, "list", "--json").Out).RootElement.EnumerateArray().ToList();
        var text = ToolRun.In(SampleSpecs.Folder, "list").Out;

        var specs = Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml", SearchOption.AllDirectories);
        Assert.Equal(specs.Count(), listed.Select(network => network.GetProperty("file").GetString()).Distinct().Count());
        Assert.All(listed, network => Assert.Contains($" {network.GetProperty("name").GetString()} ", text));
        var resnet50 = listed.Single(network => network.GetProperty("name").GetString() == "ResNet50");
        Assert.Equal(25_557_032, resnet50.GetProperty("parameters").GetInt64());
        Assert.Equal(50, resnet50.GetProperty("depth").GetInt32());
    }
}

using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests.Templates;

public class TemplateFolderTests
{
    [Fact]
    public void A_template_includes_files_of_its_folder_and_of_folders_in_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.txt", "[{{ network.name }}]");
        folder.Write("parts/deep.txt", "<{{ include 'part.txt' }}>");

        Assert.Equal("[ResNet18] <[ResNet18]>", TemplateRun.In(folder, "{{ include 'part.txt' }} {{ include 'parts/deep.txt' }}").Out);
    }

    [Fact]
    public void The_folder_is_the_templates_and_not_the_one_where_the_command_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inner/t.scriban", "{{ include 'part.txt' }}");
        folder.Write("inner/part.txt", "inner");
        folder.Write("part.txt", "outer");

        Assert.Equal("inner", ToolRun.In(folder.Path, "emit", "resnet18", "-t", "inner/t.scriban").Out);
    }

    [Fact]
    public void A_template_of_the_tool_is_included_by_its_name() =>
        Assert.Equal(
            ToolRun.In(SampleSpecs.Folder, "table", "resnet18", "--format", "markdown").Out, TemplateRun.Text("{{ include 'table-markdown' }}", "resnet18"));

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("parts/../../secret.txt")]
    [InlineData("..\\\\secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/secret.txt")]
    public void No_path_leads_out_of_the_folder(string path)
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", "secret");
        folder.Write("inner/t.scriban", $"{{{{ include '{path}' }}}}");
        folder.Write("inner/parts/part.txt", "");

        var result = ToolRun.In(folder.In("inner"), "emit", "resnet18", "-t", "t.scriban");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.StartsWith("t.scriban:1:4: error: '", result.Error);
        Assert.Contains(" is not in the template's folder. ", result.Error);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public void No_symbolic_link_leads_out_of_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("outer/secret.txt", "secret");
        folder.Write("inner/part.txt", "part");
        File.CreateSymbolicLink(folder.In("inner/file.txt"), "../outer/secret.txt");
        Directory.CreateSymbolicLink(folder.In("inner/linked"), folder.In("outer"));
        File.CreateSymbolicLink(folder.In("inner/circle.txt"), "circle.txt");
        File.CreateSymbolicLink(folder.In("inner/twice.txt"), "file.txt");
        File.CreateSymbolicLink(folder.In("inner/fine.txt"), "part.txt");

        foreach (var path in new[] { "file.txt", "linked/secret.txt", "twice.txt" })
        {
            var result = Include(path);
            Assert.Contains($"'{path}' is a symbolic link, or behind one, that leads out of the template's folder.", result.Error);
            Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Out));
        }

        Assert.Equal(ExitCode.Usage, Include("circle.txt").ExitCode);
        Assert.Equal("part", Include("fine.txt").Out);

        ToolResult Include(string path)
        {
            folder.Write("inner/t.scriban", $"{{{{ include '{path}' }}}}");
            return ToolRun.In(folder.In("inner"), "emit", "resnet18", "-t", "t.scriban");
        }
    }

    [Fact]
    public void A_file_that_there_is_not_is_named_with_the_one_that_is_near()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.txt", "");

        Assert.Contains("There is no file 'prat.txt' in the template's folder, and no shipped template of that name. Did you mean 'part.txt'?", TemplateRun.In(folder, "{{ include 'prat.txt' }}").Error);
        Assert.Contains("Did you mean 'table-markdown'?", TemplateRun.In(folder, "{{ include 'table-markdwn' }}").Error);
    }
}

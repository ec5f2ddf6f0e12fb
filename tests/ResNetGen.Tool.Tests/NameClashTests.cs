using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class NameClashTests
{
    private const string Net = "name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n";

    [Fact]
    public void Two_files_of_a_project_cannot_define_one_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "");
        folder.Write("a.resnet.yaml", Net);
        folder.Write("b/b.resnet.yaml", "title: Again\n" + Net);

        var result = ToolRun.In(folder.Path, "check", "--format", "msbuild");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Assert.StartsWith("b/b.resnet.yaml(2,7,2,10): error RNG310: 'Net' is defined twice: a.resnet.yaml, line 1, defines it first.", result.Out);
    }

    [Fact]
    public void Two_projects_can()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/A.csproj", "");
        folder.Write("a/a.resnet.yaml", Net);
        folder.Write("b/B.csproj", "");
        folder.Write("b/b.resnet.yaml", Net);

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "check").ExitCode);
    }

    [Fact]
    public void Files_without_a_project_can()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/net.resnet.yaml", Net);
        folder.Write("b/net.resnet.yaml", Net);

        Assert.Equal("2 files, 2 networks: 0 errors, 0 warnings\n", ToolRun.In(folder.Path, "check").Out);
    }

    [Fact]
    public void Standard_input_is_in_no_project()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "");
        folder.Write("net.resnet.yaml", Net);

        Assert.Equal(ExitCode.Success, ToolRun.With(new() { Folder = folder.Path, Input = Net }, "check", "-", "net.resnet.yaml").ExitCode);
    }

    [Fact]
    public void Two_namespaces_can()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", "");
        folder.Write("a.resnet.yaml", Net);
        folder.Write("b.resnet.yaml", "namespace: Other\n" + Net);

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "check").ExitCode);
    }
}

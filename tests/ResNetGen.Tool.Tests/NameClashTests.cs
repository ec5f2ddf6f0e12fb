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
    public void Two_namespaces_can()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.resnet.yaml", Net);
        folder.Write("b.resnet.yaml", "namespace: Other\n" + Net);

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "check").ExitCode);
    }
}

using System.Globalization;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class TorchScriptTests
{
    /// <summary>Single precision, in another order of sums.</summary>
    private const double Rounding = 1e-4;

    private static readonly string Kinds = RepositoryRoot.Combine("tests", "ResNetGen.Networks.Tests", "Specs", "kinds.resnet.yaml");

    /// <summary>One network for each thing that a setting can change, with random weights and statistics, on images of two sizes.</summary>
    [Fact]
    public void Every_kind_of_network_is_loaded_by_PyTorch_and_gives_its_scores_under_its_names()
    {
        using var folder = new TemporaryFolder();
        var names = LoadedSpec.Of(new(Kinds, File.ReadAllText(Kinds))).Names.ToList();
        Run(folder, "emit", Kinds, "--all", "--target", "pytorch", "-o", ".");
        PythonScript.Run("torchscript.py", "make", folder.Path);
        foreach (var name in names)
            Run(folder, "export", Kinds, name, "--weights", $"{name}.pth", "-o", $"{name}.pt");

        var lines = PythonScript.Run("torchscript.py", "compare", folder.Path).TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), lines.Select(line => line[0]).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.True(double.Parse(line[2], CultureInfo.InvariantCulture) < Rounding, string.Join(" ", line)));
        Assert.All(lines, line => Assert.Equal("", line[3]));
    }

    [Fact]
    public void The_same_weights_are_the_same_bytes_and_options_of_ONNX_are_refused()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "export", "resnet20", "--init", "1", "-o", "one.pt");
        Run(folder, "export", "resnet20", "--init", "1", "--to", "torchscript", "-o", "other.pt");

        var refused = ToolRun.In(folder.Path, "export", "resnet20", "--init", "1", "--opset", "15", "-o", "net.pt");

        Assert.Equal(File.ReadAllBytes(folder.In("one.pt")), File.ReadAllBytes(folder.In("other.pt")));
        Assert.Equal("resnetgen: '--opset' has an effect on ONNX only, and this writes torchscript. Leave it out.", refused.Error.Split('\n')[0].TrimEnd());
    }

    private static void Run(TemporaryFolder folder, params string[] command)
    {
        var run = ToolRun.In(folder.Path, command);
        Assert.True(run.ExitCode == ExitCode.Success, run.Error);
    }
}

namespace ResNetGen.Package.Tests;

/// <summary>The program of the experiment with pretrained weights, which needs ONNX Runtime and no TorchSharp.</summary>
[Collection(PackedCollection.Name)]
public sealed class TransferProgramTests(PackedFeed feed)
{
    [Fact]
    public async Task The_program_says_a_class_for_each_picture()
    {
        var tool = await InstalledTool.Compiler(feed);
        var folder = feed.NewFolder("transfer");
        File.Copy(RepositoryRoot.Combine("docs", "experiments", "transfer", "classify.cs"), Path.Combine(folder, "classify.cs"));
        File.WriteAllText(Path.Combine(folder, "tiny.resnet.yaml"), "name: Tiny\ninput: 3x96x96\nclasses: 10\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n");
        (await tool.Run(folder, "export", "tiny.resnet.yaml", "--init", "1", "--size", "96x96", "-o", "tiny.onnx")).Succeeded();
        (await tool.Run(folder, "draw", "tiny.resnet.yaml", "-o", "one.png")).Succeeded();
        File.Copy(Path.Combine(folder, "one.png"), Path.Combine(folder, "two.png"));

        var said = (await Dotnet.Run(folder, "run", "classify.cs", "tiny.onnx", "one.png", "two.png")).Succeeded();

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches("^one.png: (airplane|automobile|bird|cat|deer|dog|frog|horse|ship|truck)$", lines[0]);
        Assert.Equal(lines[0].Replace("one", "two", StringComparison.Ordinal), lines[1]);
    }
}

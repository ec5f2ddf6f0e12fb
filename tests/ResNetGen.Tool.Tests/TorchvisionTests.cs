using System.Text.Json;
using System.Text.RegularExpressions;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>Holds the layer table against torchvision itself.</summary>
public partial class TorchvisionTests(TorchvisionTests.Peer peer) : IClassFixture<TorchvisionTests.Peer>
{
    [Theory]
    [InlineData("resnet18")]
    [InlineData("resnet50")]
    [InlineData("resnext50_32x4d")]
    public void The_layer_table_agrees_line_by_line(string network)
    {
        var summary = JsonDocument.Parse(ToolRun.In(SampleSpecs.Folder, "summary", network, "--depth", "layer", "--json").Out).RootElement[0];

        var lines = summary.GetProperty("rows").EnumerateArray().Where(IsLayer).Select(Line).ToList();

        Assert.Equal(peer.Lines(network), lines);
    }

    private static bool IsLayer(JsonElement row) => row.GetProperty("operation").GetString()!.Length > 0 && !row.GetProperty("name").GetString()!.EndsWith("_x");

    private static string Line(JsonElement row)
    {
        var sides = row.GetProperty("output").EnumerateArray().Select(side => side.GetInt32()).ToList();

        // torchvision runs one ReLU module several times, so that its calls have one name; its classifier sees a flat vector.
        var name = Activations().Replace(row.GetProperty("name").GetString()!, "relu");
        var shape = name == "fc" ? $"{sides[0]}" : string.Join("x", sides);
        return $"{name}\t{shape}\t{row.GetProperty("parameters").GetInt64()}";
    }

    [GeneratedRegex(@"\bact\d+$")]
    private static partial Regex Activations();

    /// <summary>Runs Python once for all networks.</summary>
    public sealed class Peer
    {
        private readonly Dictionary<string, List<string>> byNetwork = [];

        public Peer()
        {
            var network = "";
            var shapes = PythonScript.Run("torchvision_shapes.py", "resnet18", "resnet50", "resnext50_32x4d");
            foreach (var line in shapes.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith("# ", StringComparison.Ordinal))
                    byNetwork[network = line[2..]] = [];
                else
                    byNetwork[network].Add(line);
            }
        }

        internal IReadOnlyList<string> Lines(string network) => byNetwork[network];
    }
}

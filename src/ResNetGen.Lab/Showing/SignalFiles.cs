using System.Globalization;
using System.Text;
using ResNetGen.Lab.Charts;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Showing;

/// <summary>Pictures and numbers of what was measured.</summary>
internal static class SignalFiles
{
    /// <returns>The names of the files in <paramref name="folder"/>.</returns>
    public static IReadOnlyList<string> Write(IReadOnlyList<NetworkSignals> networks, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new[] { ("responses.svg", Responses(networks)), ("gradients.svg", Gradients(networks)), ("layers.csv", Csv(networks)) };
        foreach (var (name, text) in files)
            AtomicFile.WriteText(Path.Combine(folder, name), text);
        return [.. files.Select(file => file.Item1)];
    }

    internal static string Responses(IReadOnlyList<NetworkSignals> networks)
    {
        var inOrder = Chart(networks, "Responses of the layers", "3x3 layer, counted from the input", network => network.Layers.Select(layer => layer.Response)) with { Width = 560 };
        var sorted = Chart(networks, "The same, sorted by magnitude", "rank of the layer", network => network.Layers.Select(layer => layer.Response).OrderDescending()) with { Width = 560 };
        return ChartPanels.ToSvg([inOrder with { YAxis = "standard deviation" }, sorted with { YAxis = "standard deviation" }]);
    }

    internal static string Gradients(IReadOnlyList<NetworkSignals> networks) =>
        (Chart(networks, "Gradients of the loss by the weights of each layer", "3x3 layer, counted from the input", network => network.Layers.Select(layer => layer.GradientNorm)) with
        {
            YAxis = "L2 norm (logarithmic)",
            Logarithmic = true,
        }).ToSvg();

    /// <summary>A row a layer; texts are quoted, numbers in invariant culture.</summary>
    internal static string Csv(IReadOnlyList<NetworkSignals> networks)
    {
        var text = new StringBuilder("network,layer,name,response_std,gradient_norm\n");
        foreach (var network in networks)
        {
            for (var i = 0; i < network.Layers.Count; i++)
            {
                var layer = network.Layers[i];
                text.Append(CultureInfo.InvariantCulture, $"\"{network.Label.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{i + 1},{layer.Name},{layer.Response:R},{layer.GradientNorm:R}\n");
            }
        }

        return text.ToString();
    }

    private static LineChart Chart(IReadOnlyList<NetworkSignals> networks, string title, string xAxis, Func<NetworkSignals, IEnumerable<double>> values) => new()
    {
        Title = title,
        XAxis = xAxis,
        YAxis = "",
        Series = [.. networks.Select((network, i) => new Series(network.Label, [.. values(network).Select((value, x) => new DataPoint(x + 1, value))], Palette.Stroke(i)))],
    };
}

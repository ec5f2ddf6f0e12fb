using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Forms;

/// <summary>
/// A split whose paths are alike, as layers in a row. The first convolutions of its paths see the same maps, so that they are one, whose filters are theirs; those behind see
/// the maps of their own path, so that they are a grouped one. What the last ones of a sum give is added, which is what a convolution does with its input channels.
/// </summary>
internal sealed class SplitForm(BlockForm block, string name)
{
    public void Add(SplitPaths split)
    {
        var paths = split.PathLayers.Select(LayersOf).ToList();
        Check(split, paths);
        foreach (var (child, module) in split.named_children())
        {
            // Paths are one step, at the place of the first.
            if (child == "0")
                AddPaths(split, paths);
            else if (LayerSorts.Of(child) is { } sort)
                block.Add(sort, module);
        }
    }

    private void AddPaths(SplitPaths split, List<List<(LayerSort Sort, nn.Module Layer)>> paths)
    {
        var last = paths[0].FindLastIndex(layer => layer.Sort == LayerSort.Convolution);
        var first = paths[0].FindIndex(layer => layer.Sort == LayerSort.Convolution);
        for (var i = 0; i < paths[0].Count; i++)
        {
            var layers = paths.ConvertAll(path => path[i].Layer);
            var isOne = i == first || (i == last && split.IsSum);
            block.Add(paths[0][i].Sort, layers, i == last && split.IsSum ? 1 : 0, isOne ? BlockForm.Groups(layers[0]) : layers.Sum(BlockForm.Groups));
        }

        if (split.Bias is { } bias)
            block.AddBias(bias, 1);
    }

    private void Check(SplitPaths split, List<List<(LayerSort Sort, nn.Module Layer)>> paths)
    {
        if (paths.Exists(path => path.TrueForAll(layer => layer.Sort != LayerSort.Convolution)))
            throw Refused("A path has no convolution, so that the split is not one grouped convolution.");
        var state = States(paths[0]);
        var other = paths.FindIndex(path => !States(path).SequenceEqual(state));
        if (other > 0)
            throw Refused($"Path {other} has other layers, widths or dilations than path 0. Only paths that are alike are one grouped convolution.");

        var convolutions = paths[0].Where(layer => layer.Sort == LayerSort.Convolution).Select(layer => layer.Layer).ToList();
        if (paths.Count > 1 && BlockForm.Groups(convolutions[0]) != 1)
            throw Refused("The first convolution of each path has groups of its own, so that the first ones are not one convolution of the whole input.");
        if (!split.IsSum || paths.Count == 1)
            return;
        if (convolutions.Count == 1)
            throw Refused("Its paths are one convolution each, and their sum is one convolution, of which the summands cannot be told again.");
        if (BlockForm.Groups(convolutions[^1]) != 1)
            throw Refused("The last convolution of each path has groups, so that the sum of the paths is not one convolution.");
        if (convolutions[^1] is GeneralConvolution { IsStandardized: true })
            throw Refused("The last convolution of each path standardizes its own weights. One convolution in their place would standardize all of them together, which is another function.");
    }

    private List<(LayerSort Sort, nn.Module Layer)> LayersOf(Sequential? path)
    {
        List<(LayerSort, nn.Module)> layers = [];
        foreach (var (child, module) in path?.named_children() ?? [])
        {
            if (module is SplitPaths)
                throw Refused("A path splits again, so that the paths are not one grouped convolution.");
            if (LayerSorts.Of(child) is { } sort)
                layers.Add((sort, module));
            else if (module.state_dict().Count > 0)
                throw Refused($"A path has weights in '{child}', which is neither a convolution nor a norm nor an activation.");
        }

        return layers;
    }

    private static IEnumerable<string> States(IEnumerable<(LayerSort Sort, nn.Module Layer)> path) =>
        path.SelectMany((layer, place) => layer.Layer.state_dict().Select(entry => $"{place} {layer.Sort} {entry.Key} {string.Join('x', entry.Value.shape)} {BlockForm.Steps(layer.Layer)}"));

    private FormException Refused(string reason) => new($"'{name}' has no other form. {reason}");
}

using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Reports.Summary;

/// <summary>
/// Counts the feature maps that are alive while layers run one by one: a layer's input and output; inside a block the block's own input for the
/// shortcut; inside a split the split's input for the paths to come, and what the paths before have given.
/// </summary>
internal sealed class LiveMaps(FeatureShape input)
{
    /// <summary>The map at hand.</summary>
    private long map = LayerMemory.Map(input);

    /// <summary>Bytes for one image.</summary>
    public long Most { get; private set; } = LayerMemory.Map(input);

    /// <summary>Layers of the stem or the head.</summary>
    public void Add(IEnumerable<Layer> layers) => map = Run(LayerPath.Of(layers), map, others: 0, holdsInput: false);

    public void Add(BlockGraph block)
    {
        map = Run(block.MainPath, LayerMemory.Map(block.Input), others: 0, holdsInput: true);

        // The main path's result waits while the shortcut turns the block's input into its own.
        foreach (var layer in block.Shortcut.Path)
            See(map + LayerMemory.Map(layer.Input) + layer.Memory.New);
        if (block.FinalActivation is { } activation)
            map = Run(LayerPath.Of([activation]), map, LayerMemory.Map(block.Input), holdsInput: false);
    }

    /// <summary>The bytes of what the path gives.</summary>
    /// <param name="given">Bytes of the path's input.</param>
    /// <param name="others">Bytes of maps that wait meanwhile.</param>
    /// <param name="holdsInput">Somebody else needs the path's input afterwards, so that it waits too.</param>
    private long Run(LayerPath path, long given, long others, bool holdsInput)
    {
        var current = given;
        for (var i = 0; i < path.Count; i++)
        {
            // The first step reads the path's input itself, which must not count twice.
            var waiting = others + (holdsInput && i > 0 ? given : 0);
            var before = current;
            current = path[i].Match(
                layer: layer => Run(layer, before, waiting),
                split: split => Run(split, before, waiting));
        }

        return current;
    }

    private long Run(Layer layer, long current, long others)
    {
        var made = layer.Memory.New;
        See(others + current + made);
        return made == 0 ? current : made;
    }

    private long Run(Split split, long current, long others)
    {
        var given = 0L;
        foreach (var path in split.Paths)
        {
            var result = Run(path, current, others + given, holdsInput: true);
            // An empty path gives the input itself.
            given = Joined(split, given, path.Count == 0 ? 0 : result, others + current);
        }

        var output = LayerMemory.Map(split.Output);
        See(others + current + given + (split.Join == Join.Concatenation ? output : 0));
        return Run(LayerPath.Of(split.Closing), output, others, holdsInput: false);
    }

    /// <summary>A sum is added up in place as it comes; what is concatenated waits for all.</summary>
    private long Joined(Split split, long before, long result, long others)
    {
        See(others + before + result);
        return split.Join switch
        {
            Join.Sum => Math.Max(before, result),
            Join.Concatenation => before + result,
        };
    }

    private void See(long bytes) => Most = Math.Max(Most, bytes);
}

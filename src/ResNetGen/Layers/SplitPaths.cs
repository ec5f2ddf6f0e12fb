using System.ComponentModel;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A split of a block: paths beside each other, each of which takes the whole input, and their outputs added or concatenated along the channels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SplitPaths : nn.Module<Tensor, Tensor>
{
    private readonly bool concatenates;

    private readonly List<nn.Module<Tensor, Tensor>> paths = [];

    private nn.Module<Tensor, Tensor>? closing;

    private SplitPaths(bool concatenates)
        : base(nameof(SplitPaths))
    {
        this.concatenates = concatenates;
    }

    /// <summary>A split whose paths' outputs are added.</summary>
    public static SplitPaths Sum() => new(concatenates: false);

    /// <summary>A split whose paths' outputs are concatenated along the channels.</summary>
    public static SplitPaths Concatenation() => new(concatenates: true);

    /// <summary>Adds a path; it is registered under its number.</summary>
    /// <param name="path">Layers in a row; <c>Identity</c> for an empty path.</param>
    public SplitPaths Path(nn.Module<Tensor, Tensor> path)
    {
        register_module(paths.Count.ToString(CultureInfo.InvariantCulture), path);
        paths.Add(path);
        return this;
    }

    /// <summary>Adds several paths of one kind, each with weights of its own.</summary>
    /// <param name="count">How many.</param>
    /// <param name="path">Makes one of them.</param>
    public SplitPaths Paths(int count, Func<nn.Module<Tensor, Tensor>> path)
    {
        for (var i = 0; i < count; i++)
            Path(path());
        return this;
    }

    /// <summary>Sets the layer behind the paths, such as the norm behind a sum.</summary>
    /// <param name="name">Of the layer in the state dict, under the split's own.</param>
    /// <param name="layer">Takes what the paths give together.</param>
    public SplitPaths Closed(string name, nn.Module<Tensor, Tensor> layer)
    {
        register_module(name, layer);
        closing = layer;
        return this;
    }

    /// <summary>Runs all paths.</summary>
    /// <param name="input">N x C x H x W; it is neither changed nor disposed.</param>
    /// <returns>A tensor of its own.</returns>
    public override Tensor forward(Tensor input)
    {
        var joined = concatenates ? Concatenated(input) : Added(input);
        return closing is null ? joined : closing.CallAndDispose(joined);
    }

    /// <summary>Does nothing: all are registered by name.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>A copy for inference: the batch normalisations inside of the paths are folded into the convolutions before them.</summary>
    internal SplitPaths Fold()
    {
        var folded = new SplitPaths(concatenates);
        foreach (var path in paths)
            folded.Path(path is Sequential sequential ? Folding.Fold(sequential) : nn.Identity());
        if (closing is not null)
            folded.Closed(named_children().Last().name, Folding.CopyLayer(closing));
        return folded;
    }

    private Tensor Added(Tensor input)
    {
        var sum = paths[0].call(input);
        for (var i = 1; i < paths.Count; i++)
        {
            using var next = paths[i].call(input);
            // A path's output may be the input itself, or what a gradient is made of: only a sum is added to in place.
            sum = i == 1 ? sum.Consume(first => first.add(next)) : sum.add_(next);
        }

        return sum;
    }

    private Tensor Concatenated(Tensor input)
    {
        if (paths.Count == 1)
            return paths[0].call(input);
        var outputs = new List<Tensor>(paths.Count);
        try
        {
            foreach (var path in paths)
                outputs.Add(path.call(input));
            return cat(outputs, 1);
        }
        finally
        {
            foreach (var output in outputs)
                output.Dispose();
        }
    }
}

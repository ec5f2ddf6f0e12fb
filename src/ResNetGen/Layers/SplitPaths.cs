using System.ComponentModel;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A split of a block: paths beside each other, each of which takes the whole input, and their outputs added or concatenated along the channels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SplitPaths : nn.Module<Tensor, Tensor>, ITraceable
{
    private readonly bool concatenates;

    /// <summary>Null: the identity.</summary>
    private readonly List<Sequential?> paths = [];

    private readonly List<(string Name, nn.Module<Tensor, Tensor> Layer)> closing = [];

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
    /// <param name="path">Layers in a row, of which the first leaves its input as it is.</param>
    public SplitPaths Path(Sequential path)
    {
        register_module(paths.Count.ToString(CultureInfo.InvariantCulture), path);
        paths.Add(path);
        return this;
    }

    /// <summary>Adds a path without layers. Its number is counted, and nothing is registered under it.</summary>
    public SplitPaths Identity()
    {
        paths.Add(null);
        return this;
    }

    /// <summary>Adds several paths of one kind, each with weights of its own.</summary>
    /// <param name="count">How many.</param>
    /// <param name="path">Makes one of them.</param>
    public SplitPaths Paths(int count, Func<Sequential> path)
    {
        for (var i = 0; i < count; i++)
            Path(path());
        return this;
    }

    /// <summary>Adds a layer behind the paths, such as the norm behind a sum.</summary>
    /// <param name="name">Of the layer in the state dict, under the split's own.</param>
    /// <param name="layer">Takes what the paths give together.</param>
    public SplitPaths Closed(string name, nn.Module<Tensor, Tensor> layer)
    {
        register_module(name, layer);
        closing.Add((name, layer));
        return this;
    }

    /// <summary>Runs all paths.</summary>
    /// <param name="input">N x C x H x W; it is neither changed nor disposed.</param>
    /// <returns>A tensor of its own.</returns>
    public override Tensor forward(Tensor input)
    {
        var joined = concatenates ? Concatenated(input) : Added(input);
        return closing.Aggregate(joined, (x, next) => next.Layer.CallAndDispose(x));
    }

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var outputs = paths.Select(path => x.Call(path)).ToList();
        var joined = concatenates ? SymbolicTensor.Concatenate(outputs) : outputs.Aggregate(static (sum, next) => sum.add(next));
        return closing.Aggregate(joined, static (y, next) => y.Call(next.Layer));
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
            _ = path is null ? folded.Identity() : folded.Path(Folding.Fold(path));
        foreach (var (name, layer) in closing)
            folded.Closed(name, Folding.CopyLayer(layer));
        return folded;
    }

    /// <summary>Sets the scale of the norm behind the paths to 0, so that the split starts by giving nothing.</summary>
    public void StartAtZero()
    {
        foreach (var (_, layer) in closing)
            nn.init.zeros_(layer.get_parameter("weight"));
    }

    /// <summary>Each output is added as soon as it is there, so that two are alive at a time.</summary>
    private Tensor Added(Tensor input)
    {
        var sum = Output(paths[0], input);
        try
        {
            for (var i = 1; i < paths.Count; i++)
            {
                using var next = Output(paths[i], input);
                // An output may be the input itself, or what a gradient is made of: only a sum is added to in place.
                sum = i == 1 ? sum.Consume(first => first.add(next)) : sum.add_(next);
            }

            return sum;
        }
        catch
        {
            sum.Dispose();
            throw;
        }
    }

    private Tensor Concatenated(Tensor input)
    {
        var outputs = new List<Tensor>(paths.Count);
        try
        {
            foreach (var path in paths)
                outputs.Add(Output(path, input));
            return outputs.Count == 1 ? outputs[0].alias() : cat(outputs, 1);
        }
        finally
        {
            foreach (var output in outputs)
                output.Dispose();
        }
    }

    private static Tensor Output(Sequential? path, Tensor input) => path is null ? input.alias() : path.call(input);
}

using System.ComponentModel;
using System.Globalization;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A split of a block: paths beside each other, each of which takes the whole input, and their outputs added or concatenated along the channels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SplitPaths : nn.Module<Tensor, Tensor>, ITraceable
{
    private const string NormName = "bn";

    private readonly bool concatenates;

    /// <summary>Null: the identity.</summary>
    private readonly List<Sequential?> paths = [];

    private readonly List<(string Name, nn.Module<Tensor, Tensor> Layer)> before = [];

    private readonly List<(string Name, nn.Module<Tensor, Tensor> Layer)> closing = [];

    private Parameter? bias;

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

    /// <summary>Adds several paths without layers.</summary>
    /// <param name="count">How many.</param>
    public SplitPaths Identity(int count)
    {
        for (var i = 0; i < count; i++)
            Identity();
        return this;
    }

    /// <summary>In their order; null: a path without layers.</summary>
    internal IReadOnlyList<Sequential?> PathLayers => paths;

    /// <summary>Whether the paths' outputs are added.</summary>
    internal bool IsSum => !concatenates;

    /// <summary>The one bias of the paths; null: they have none, or each its own.</summary>
    internal Parameter? Bias => bias;

    /// <summary>The norm that carries the split's name and that the block runs before the split.</summary>
    /// <exception cref="InvalidOperationException">The split has none.</exception>
    public nn.Module<Tensor, Tensor> Norm => (nn.Module<Tensor, Tensor>?)named_children().FirstOrDefault(child => child.name == NormName).module ?? throw new InvalidOperationException("This split holds no norm.");

    /// <summary>Takes the norm that the block runs before the split.</summary>
    /// <param name="norm">It is registered as <c>bn</c>.</param>
    public SplitPaths WithNorm(nn.Module<Tensor, Tensor> norm)
    {
        register_module(NormName, norm);
        return this;
    }

    /// <summary>Adds a layer that all paths take their input behind.</summary>
    /// <param name="name">Of the layer in the state dict, under the split's own.</param>
    /// <param name="layer">The first of these leaves its input as it is.</param>
    public SplitPaths Before(string name, nn.Module<Tensor, Tensor> layer)
    {
        register_module(name, layer);
        before.Add((name, layer));
        return this;
    }

    /// <summary>Adds a number to each channel behind the paths, their one bias, which starts at 0.</summary>
    /// <param name="channels">Of what the paths give together.</param>
    public SplitPaths Biased(int channels) => Biased(nn.Parameter(zeros(channels)));

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
        if (before.Count == 0)
            return Joined(input);
        using var seen = before.Skip(1).Aggregate(before[0].Layer.call(input), static (x, next) => next.Layer.CallAndDispose(x));
        return Joined(seen);
    }

    private Tensor Joined(Tensor input)
    {
        var joined = concatenates ? Concatenated(input) : Added(input);
        if (bias is not null)
        {
            using var numbers = bias.view(-1, 1, 1);
            joined = joined.Consume(sum => sum.add(numbers));
        }

        return closing.Aggregate(joined, (x, next) => next.Layer.CallAndDispose(x));
    }

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        x = before.Aggregate(x, static (y, next) => y.Call(next.Layer));
        var outputs = paths.Select(path => x.Call(path)).ToList();
        var joined = concatenates ? SymbolicTensor.Concatenate(outputs) : outputs.Aggregate(static (sum, next) => sum.add(next));
        if (bias is not null)
            joined = joined.Record(number => new ChannelBiasOperation(number, bias));
        return closing.Aggregate(joined, static (y, next) => y.Call(next.Layer));
    }

    /// <summary>Does nothing: all are registered by name.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>A copy for inference: batch normalisations are folded into the convolutions before them, that behind a sum into the last ones of all paths.</summary>
    internal SplitPaths Fold()
    {
        var folded = new SplitPaths(concatenates);
        // A norm for itself is copied: it is before the paths.
        foreach (var (_, child) in named_children().Where(child => child.name == NormName && !IsLayer(child.module)))
            folded.WithNorm(Folding.CopyLayer((nn.Module<Tensor, Tensor>)child));
        foreach (var (name, layer) in before)
            folded.Before(name, Folding.CopyLayer(layer));
        var norm = FoldableNorm;
        for (var i = 0; i < paths.Count; i++)
            _ = paths[i] is not { } path ? folded.Identity() : folded.Path(norm is null ? Folding.Fold(path) : Folding.FoldSummand(path, norm, isFirst: i == 0));
        if (bias is not null)
            folded.Biased(Folding.CopyParameter(bias));
        if (norm is null)
        {
            foreach (var (name, layer) in closing)
                folded.Closed(name, Folding.CopyLayer(layer));
        }

        return folded;
    }

    /// <summary>The norm behind a sum, where every path ends in a convolution that it can be folded into; null elsewhere.</summary>
    private BatchNorm2d? FoldableNorm =>
        bias is null && closing is [(_, BatchNorm2d norm)] && paths.All(path => path?.children().LastOrDefault() is Conv2d) ? norm : null;

    private bool IsLayer(nn.Module module) => before.Concat(closing).Any(layer => layer.Layer == module);

    private SplitPaths Biased(Parameter numbers)
    {
        bias = numbers;
        register_parameter(nameof(bias), bias);
        return this;
    }

    /// <summary>Sets the last weights to 0, so that the split starts by giving nothing: of the norm behind the paths, or else of the last layer of each path.</summary>
    public void StartAtZero()
    {
        var last = closing.Count > 0 ? closing.Select(layer => (nn.Module)layer.Layer) : paths.Select(path => path?.children().LastOrDefault()).OfType<nn.Module>();
        foreach (var layer in last)
        {
            if (layer is SplitPaths split)
                split.StartAtZero();
            else
                nn.init.zeros_(layer.get_parameter("weight"));
        }
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

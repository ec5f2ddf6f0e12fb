using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Graph.Paths;

/// <summary>Several paths beside each other, each of which takes the split's whole input, and how they come together.</summary>
/// <param name="Name"><c>layer1.0.split1</c></param>
/// <param name="Paths">At least one, named <c>….split1.0</c>, <c>….split1.1</c> and so on; an empty one is the identity.</param>
/// <param name="Join">How they come together.</param>
/// <param name="Closing">Layers behind the join that carry the split's name (<c>….split1.bias</c>, <c>….split1.bn</c>): bias and norm behind a sum.</param>
public sealed record Split(
    string Name, FeatureShape Input, FeatureShape Output, EquatableArray<LayerPath> Paths, Join Join, EquatableArray<Layer> Closing) : PathStep
{
    public override string Name { get; } = Name;

    public override FeatureShape Input { get; } = Input;

    public override FeatureShape Output { get; } = Output;

    /// <summary>A module's own parameters come before those of its children.</summary>
    public override IEnumerable<Layer> Layers => Closing.Where(layer => layer is ChannelBiasLayer)
        .Concat(Paths.SelectMany(path => path.Layers)).Concat(Closing.Where(layer => layer is not ChannelBiasLayer));

    /// <summary>
    /// Neighbours that differ in their names alone, taken together: 32 equal paths are one run. Code and pictures grow with the runs.
    /// </summary>
    public IReadOnlyList<PathRun> Runs
    {
        get
        {
            var runs = new List<PathRun>();
            for (var i = 0; i < Paths.Count; i++)
            {
                if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.Path.IsAlike(Paths[i]))
                    runs[runs.Count - 1] = last with { Times = last.Times + 1 };
                else
                    runs.Add(new(i, 1, Paths[i]));
            }

            return runs;
        }
    }

    public override TResult Match<TResult>(Func<Layer, TResult> layer, Func<Split, TResult> split) => split(this);
}

/// <summary>Equal paths beside each other.</summary>
/// <param name="First">Index of the first among the split's paths.</param>
/// <param name="Path">The first of them; the others differ in names alone.</param>
public sealed record PathRun(int First, int Times, LayerPath Path);

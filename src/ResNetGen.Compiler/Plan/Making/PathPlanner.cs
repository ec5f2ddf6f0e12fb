using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>Plans a path of a class's blocks: finds for each number whether it is the same in all of them.</summary>
internal sealed class PathPlanner(BlockGroup group, NumberPlanner numbers)
{
    public EquatableArray<PlannedStep> MainPath() => Path(group.Pattern.Name, block => block.MainPath, new PlannedNumber(group.Pattern.Input.Channels, BlockParameter.InChannels)).ToEquatableArray();

    /// <param name="owner">The name before the names of the path's steps.</param>
    /// <param name="path">The path in a block of the class.</param>
    /// <param name="channels">That enter it.</param>
    private IReadOnlyList<PlannedStep> Path(string owner, Func<BlockGraph, LayerPath> path, PlannedNumber channels)
    {
        var steps = new List<PlannedStep>();
        var pattern = path(group.Pattern);
        for (var i = 0; i < pattern.Count; i++)
        {
            var at = i;
            var step = pattern[i].Match<PlannedStep>(
                layer: layer => Layer(owner, block => ((LayerStep)path(block)[at]).Layer, channels),
                split: split => Split(owner, block => (Split)path(block)[at], channels));
            steps.Add(step);
            channels = Output(step, block => path(block)[at], channels);
        }

        return steps;
    }

    private PlannedLayer Layer(string owner, Func<BlockGraph, Layer> layer, PlannedNumber channels)
    {
        var pattern = layer(group.Pattern);
        var own = pattern.Numbers;
        var arguments = new PlannedArgument[own.Count];
        for (var i = 0; i < own.Count; i++)
        {
            var at = i;
            arguments[i] = new(own[i].Name, numbers.Plan(own[i].Name, own[i].Quantity, block => layer(block).Numbers[at].Value));
        }

        return new(FieldOf(owner, pattern.Name), pattern, channels, new(arguments));
    }

    private PlannedSplit Split(string owner, Func<BlockGraph, Split> split, PlannedNumber channels)
    {
        var pattern = split(group.Pattern);
        var paths = new List<PlannedPaths>();
        for (var i = 0; i < pattern.Paths.Count; i++)
        {
            var at = i;
            var isAlike = i > 0 && group.Blocks.All(block => split(block).Paths[at].IsAlike(split(block).Paths[at - 1]));
            if (isAlike)
                paths[paths.Count - 1] = paths[paths.Count - 1] with { Times = paths[paths.Count - 1].Times + 1 };
            else
                paths.Add(new(1, Path($"{pattern.Name}.{i.ToString(CultureInfo.InvariantCulture)}", block => split(block).Paths[at], channels).ToEquatableArray()));
        }

        var closing = pattern.Closing.Select((_, i) => Layer(pattern.Name, block => split(block).Closing[i], OutChannels(split)));
        return new(FieldOf(owner, pattern.Name), paths.ToEquatableArray(), pattern.Join, closing.ToEquatableArray());
    }

    /// <summary>A layer without a width of its own gives the channels that it takes.</summary>
    private PlannedNumber Output(PlannedStep step, Func<BlockGraph, PathStep> graph, PlannedNumber input) => step.Match(
        layer: layer => layer.Arguments.FirstOrDefault(argument => argument.Name == LayerNumber.Width)?.Number ?? input,
        split: _ => OutChannels(graph));

    private PlannedNumber OutChannels(Func<BlockGraph, PathStep> step) => numbers.Plan(LayerNumber.Width, Quantity.Channels, block => step(block).Output.Channels);

    /// <summary>Empty for what carries its owner's own name: the bias of a split.</summary>
    private static string FieldOf(string owner, string name) => name == owner ? "" : name.Substring(owner.Length + 1);
}

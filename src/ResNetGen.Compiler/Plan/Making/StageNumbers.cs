using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>What a stage must know for one parameter of its blocks.</summary>
/// <param name="Arguments">Of the stage, for each stage of the class.</param>
/// <param name="Parameter">The block's.</param>
internal sealed record StageNumbers(IReadOnlyList<Func<StageGraph, StageArgument>> Arguments, BlockParameter Parameter)
{
    public static StageNumbers Of(VaryingNumber number, NumberPlanner numbers, IReadOnlyList<StageGraph> stages)
    {
        if (number == numbers.InChannels)
            return new([], new(number.Name, NumberSource.StageInput, NumberSource.StageOutput));
        if (number == numbers.OutChannels)
            return new([], new(number.Name, NumberSource.StageOutput, NumberSource.StageOutput));

        int First(StageGraph stage) => number.Of(stage.Blocks[0]);
        int Rest(StageGraph stage) => number.Of(stage.Blocks[stage.Blocks.Count - 1]);
        if (stages.Any(stage => stage.Blocks.Skip(1).Any(block => number.Of(block) != Rest(stage))))
        {
            var list = NumberSource.OfList(new(First(stages[0]), number.Name));
            return new([stage => new(number.Name, Entries(number, stage), IsList: true)], new(number.Name, list, list));
        }

        var parameter = NumberSource.Of(new(First(stages[0]), number.Name));
        if (stages.All(stage => First(stage) == Rest(stage)))
            return new([stage => new(number.Name, [First(stage)])], new(number.Name, parameter, parameter));

        var rest = stages.Where(stage => stage.Blocks.Count > 1).Select(Rest).Distinct().ToList();
        if (rest.Count == 1)
            return new([stage => new(number.Name, [First(stage)])], new(number.Name, parameter, NumberSource.Of(new(rest[0]))));
        var first = $"first{char.ToUpperInvariant(number.Name[0])}{number.Name.Substring(1)}";
        return new(
            [stage => new(first, [First(stage)]), stage => new(number.Name, [Rest(stage)])],
            new(number.Name, NumberSource.Of(new(First(stages[0]), first)), NumberSource.Of(new(Rest(stages[0]), number.Name))));
    }

    /// <summary>Up to the last that differs from the one before it.</summary>
    private static EquatableArray<int> Entries(VaryingNumber number, StageGraph stage)
    {
        var entries = stage.Blocks.Select(number.Of).ToList();
        while (entries.Count > 1 && entries[entries.Count - 1] == entries[entries.Count - 2])
            entries.RemoveAt(entries.Count - 1);
        return entries.ToEquatableArray();
    }
}

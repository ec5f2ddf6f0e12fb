using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>What a stage must know for one parameter of its blocks.</summary>
/// <param name="Arguments">Of the stage: name, and value for each stage of the class.</param>
/// <param name="Parameter">The block's.</param>
internal sealed record StageNumbers(IReadOnlyList<(string Name, Func<StageGraph, int> Value)> Arguments, BlockParameter Parameter)
{
    public static StageNumbers Of(VaryingNumber number, NumberPlanner numbers, IReadOnlyList<StageGraph> stages)
    {
        if (number == numbers.InChannels)
            return new([], new(number.Name, NumberSource.StageInput, NumberSource.StageOutput));
        if (number == numbers.OutChannels)
            return new([], new(number.Name, NumberSource.StageOutput, NumberSource.StageOutput));

        int First(StageGraph stage) => number.Of(stage.Blocks[0]);
        int Rest(StageGraph stage) => number.Of(stage.Blocks[stage.Blocks.Count - 1]);
        Check(number, stages, Rest);
        var parameter = NumberSource.Of(new(First(stages[0]), number.Name));
        if (stages.All(stage => First(stage) == Rest(stage)))
            return new([(number.Name, First)], new(number.Name, parameter, parameter));

        var rest = stages.Where(stage => stage.Blocks.Count > 1).Select(Rest).Distinct().ToList();
        if (rest.Count == 1)
            return new([(number.Name, First)], new(number.Name, parameter, NumberSource.Of(new(rest[0]))));
        var first = $"first{char.ToUpperInvariant(number.Name[0])}{number.Name.Substring(1)}";
        return new(
            [(first, First), (number.Name, Rest)],
            new(number.Name, NumberSource.Of(new(First(stages[0]), first)), NumberSource.Of(new(Rest(stages[0]), number.Name))));
    }

    private static void Check(VaryingNumber number, IReadOnlyList<StageGraph> stages, Func<StageGraph, int> rest)
    {
        foreach (var stage in stages)
        {
            if (stage.Blocks.Skip(1).Any(block => number.Of(block) != rest(stage)))
                throw new InvalidOperationException($"Blocks of {stage.ModuleName} behind the first differ in '{number.Name}'.");
        }
    }
}

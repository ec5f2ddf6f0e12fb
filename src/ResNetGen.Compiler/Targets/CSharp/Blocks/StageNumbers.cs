using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>What a stage must know for one parameter of its blocks: the first block may differ, all others are alike.</summary>
/// <param name="Parameters">Of the stage's constructor, with their argument for a stage.</param>
/// <param name="Argument">What block i gets, an expression over <c>i</c> and the stage's parameters.</param>
internal sealed record StageNumbers(IReadOnlyList<StageParameter> Parameters, string Argument)
{
    public static StageNumbers Of(BlockParameter parameter, BlockNumbers numbers, IReadOnlyList<StageGraph> stages)
    {
        if (parameter == numbers.InChannels)
            return new([], "i == 0 ? TIn.Channels : TOut.Channels");
        if (parameter == numbers.OutChannels)
            return new([], "TOut.Channels");

        int First(StageGraph stage) => parameter.Number(stage.Blocks[0]);
        int Rest(StageGraph stage) => parameter.Number(stage.Blocks[stage.Blocks.Count - 1]);
        Check(parameter, stages, Rest);
        if (stages.All(stage => First(stage) == Rest(stage)))
            return new([new(parameter.Name, First)], parameter.Name);

        var rest = stages.Where(stage => stage.Blocks.Count > 1).Select(Rest).Distinct().ToList();
        if (rest.Count == 1)
            return new([new(parameter.Name, First)], $"i == 0 ? {parameter.Name} : {CSharpNumber.Plain(rest[0])}");
        var first = $"first{char.ToUpperInvariant(parameter.Name[0])}{parameter.Name.Substring(1)}";
        return new([new(first, First), new(parameter.Name, Rest)], $"i == 0 ? {first} : {parameter.Name}");
    }

    private static void Check(BlockParameter parameter, IReadOnlyList<StageGraph> stages, Func<StageGraph, int> rest)
    {
        foreach (var stage in stages)
        {
            if (stage.Blocks.Skip(1).Any(block => parameter.Number(block) != rest(stage)))
                throw new InvalidOperationException($"Blocks of {stage.ModuleName} behind the first differ in '{parameter.Name}'.");
        }
    }
}

/// <summary>A parameter of a stage's constructor.</summary>
/// <param name="Number">Its argument for a stage.</param>
internal sealed record StageParameter(string Name, Func<StageGraph, int> Number);

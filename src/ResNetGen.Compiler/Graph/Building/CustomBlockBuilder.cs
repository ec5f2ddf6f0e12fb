using System.Numerics;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Counts;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out the blocks of a stage that are a class of the user's own: each is one layer, whose sizes are known.</summary>
internal sealed class CustomBlockBuilder(StageSpec stage, PlannedCustomBlock plan, StridePlan strides, DiagnosticBag diagnostics) : IBlockBuilder
{
    /// <summary>Of the block before: all blocks of a stage but its first have the same.</summary>
    private (BlockSizes Sizes, long? Parameters, long? MultiplyAdds)? last;

    public BlockGraph? Build(string name, FeatureShape input, int index, double? dropPath, List<BlockGraph> built)
    {
        var stride = index == 0 ? strides.Stride : 1;
        var output = new FeatureShape(plan.OutChannels, Arithmetic.CeilingDivide(input.Height, stride), Arithmetic.CeilingDivide(input.Width, stride));
        var sizes = new BlockSizes(input.Channels, output.Channels, plan.Width, stride, output.Height, output.Width);
        if (last?.Sizes != sizes)
        {
            if (!TryCount(plan.Block.Parameters, "parameters", sizes, out var parameters) || !TryCount(plan.Block.MultiplyAdds, "macs", sizes, out var multiplyAdds))
                return null;
            last = (sizes, parameters, multiplyAdds);
        }

        var layer = new CustomBlockLayer(name, input, output, plan.Block.Class, plan.Block.Class.Span.StartPosition, stride)
        {
            DeclaredParameters = last?.Parameters,
            DeclaredMultiplyAdds = last?.MultiplyAdds,
        };
        var block = new BlockGraph(name, input, output, LayerPath.Of([layer]), new NoShortcut(), 0, Merge.ActivatedSum, null);
        built.Add(block);
        return block;
    }

    /// <summary>False when the formula gives no count, which has been reported.</summary>
    /// <param name="count">Null where the spec says none.</param>
    private bool TryCount(Setting<CountExpression>? formula, string key, BlockSizes sizes, out long? count)
    {
        count = null;
        if (formula is not { } written)
            return true;
        var value = written.Value.Root.Value(sizes);
        var fault = value switch
        {
            null => "divides by zero",
            { IsWhole: false } number => $"is {Text(number)}, which is not whole",
            { Numerator.Sign: < 0 } number => $"is {Text(number)}, which is negative",
            { Numerator: var number } when number > long.MaxValue => "is beyond 64 bits",
            _ => null,
        };
        if (fault is null)
        {
            count = (long)value!.Value.Numerator;
            return true;
        }

        diagnostics.Report(
            ShapeErrors.NoCount, written.Span,
            $"{stage.Name}: with {string.Join(", ", BlockSizes.Names.Select(one => $"{one.Name} = {sizes.Of(one.Size)}"))} the formula of '{key}' {fault}. It counts one block: a whole number, 0 or more.");
        return false;
    }

    /// <summary>A number of hundreds of digits says nothing to anybody.</summary>
    private static string Text(Fraction number) => BigInteger.Abs(number.Numerator) > long.MaxValue || number.Denominator > int.MaxValue
        ? "a number with very many digits"
        : number.IsWhole ? Arithmetic.Print((decimal)number.Numerator) : $"{Arithmetic.Print((decimal)number.Numerator)}/{Arithmetic.Print((decimal)number.Denominator)}";
}

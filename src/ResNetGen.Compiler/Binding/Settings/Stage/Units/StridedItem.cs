using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>Looks at the convolutions of a cell that have the block's stride: one, or in a split one of each path.</summary>
internal static class StridedItem
{
    /// <summary>Whether an activation follows each of them inside of the block.</summary>
    public static bool IsActivated(IReadOnlyList<CellItem> items, StrideIn strideIn) => IsActivated(items, strideIn, isPathActivated: false);

    private static bool IsActivated(IReadOnlyList<CellItem> items, StrideIn strideIn, bool isPathActivated)
    {
        if (items.Count == 0)
            return true;
        var at = At(items, strideIn);
        var isActivated = at < items.Count - 1 || isPathActivated;
        return items[at].Match(
            convolution: _ => isActivated,
            // What is added has no activation of its own.
            split: split => split.Paths.All(path => IsActivated(path.Items, strideIn, split.Join == Join.Concatenation && isActivated)));
    }

    private static int At(IReadOnlyList<CellItem> items, StrideIn strideIn)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Convolutions.Any(convolution => strideIn.Takes(convolution.Kernel.Value)))
                return i;
        }

        return 0;
    }
}

using ResNetGen.Compiler.Plan;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The expression by which a block reaches a layer. A name in the state dict may have a point, a field cannot.</summary>
internal static class FieldName
{
    /// <summary><c>conv1</c>, also for <c>conv1.conv</c>, and <c>bn1</c> for <c>conv1.bn</c>; <c>split1.Norm</c> for the norm that a split holds for its block.</summary>
    public static string Of(PlannedLayer layer)
    {
        var point = layer.Field.IndexOf('.');
        if (point < 0)
            return layer.Field;
        var (owner, part) = (layer.Field.Substring(0, point), layer.Field.Substring(point + 1));
        return IsHeldBySplit(layer) ? $"{owner}.Norm" : part == "conv" ? owner : part + owner.Substring("conv".Length);
    }

    /// <summary>In <c>pre</c> order the norm before a split carries the split's name, and the block runs it.</summary>
    public static bool IsHeldBySplit(PlannedLayer layer) => layer.Field.StartsWith("split", StringComparison.Ordinal) && layer.Field.Contains('.');
}

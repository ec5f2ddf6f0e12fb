using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>A block that is a class of the user's own: w x expansion channels come out of it.</summary>
internal static class CustomBlockPlanner
{
    /// <summary>Null when the channels do not come out whole, which has been reported.</summary>
    public static PlannedCustomBlock? Plan(CustomBlockSpec block, StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        var own = block.Expansion is { } said ? stage with { Expansion = new(said.Value, said.Span, IsWritten: true) } : stage;
        return BlockPlanner.EffectiveWidth(own, widthFactor, diagnostics) is { } width
            && BlockPlanner.ExpandedWidth(own, width, own.Expansion.Value ?? 1, diagnostics) is { } output
            ? new(block, width, output)
            : null;
    }
}

/// <summary>A class of the user's own in numbers.</summary>
/// <param name="Width">The stage's w, after the width factor.</param>
/// <param name="OutChannels">That each block gives.</param>
internal sealed record PlannedCustomBlock(CustomBlockSpec Block, int Width, int OutChannels)
{
    /// <summary>In the papers' table: <c>MixerBlock, 256</c>.</summary>
    public string Text => $"{Block.Class.Value.Substring(Block.Class.Value.LastIndexOf('.') + 1)}, {OutChannels.ToString(CultureInfo.InvariantCulture)}";
}

using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Plan;

/// <summary>The shortcuts of a stage taken together.</summary>
/// <param name="Kind">Of every shortcut that is not an identity.</param>
/// <param name="Always">Also where the dimensions stay (option C), so that no identity can stand in the same class.</param>
/// <param name="Layers">Of a projection: what it is made of, without its pool.</param>
internal sealed record ShortcutFamily(ShortcutFamilyKind Kind, bool Always = false, string Layers = "")
{
    public static ShortcutFamily Of(StageGraph stage)
    {
        var projecting = stage.Blocks.Where(block => block.Shortcut is ProjectionShortcut).ToList();
        if (projecting.Count > 0)
        {
            var projection = (ProjectionShortcut)projecting[0].Shortcut;
            return new(
                HasPoolSlot(projection) ? ShortcutFamilyKind.PooledProjection : ShortcutFamilyKind.Projection,
                projecting.Any(block => !ChangesDimensions(block)),
                string.Join(", ", projection.Layers.Where(layer => layer is not PoolLayer).Select(layer => layer.Structure)));
        }

        return new(
            stage.Blocks.Any(block => block.Shortcut is ZeroPadShortcut) ? ShortcutFamilyKind.ZeroPad
            : stage.Blocks.Any(block => block.Shortcut is NoShortcut) ? ShortcutFamilyKind.None
            : ShortcutFamilyKind.Identity);
    }

    /// <summary>Whether a stage of nothing but identities can use a class of this family.</summary>
    public bool AllowsIdentity => Kind != ShortcutFamilyKind.None && !Always;

    /// <summary>Where a projection is not asked for everywhere, it stands exactly where this is true.</summary>
    public static bool ChangesDimensions(BlockGraph block) => block.MainPath.Stride != 1 || block.Input.Channels != block.Output.Channels;

    /// <summary>ResNet-D numbers its layers behind the pool, also where there is none.</summary>
    private static bool HasPoolSlot(ProjectionShortcut projection) =>
        projection.Layers.OfType<ConvolutionLayer>().Single().Name.EndsWith(".1", StringComparison.Ordinal);
}

internal enum ShortcutFamilyKind
{
    None,
    Identity,
    ZeroPad,
    Projection,

    /// <summary>With an average pool in front, or a place for one.</summary>
    PooledProjection,
}
